package org.hathor.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Starts a part again when it ends without having been asked to, and gives up when that keeps happening. */
final class Supervisor {

    private static final int RESTARTS = 10;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Progress progress;
    private final ExecutorService worker = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("hathor-watch-", 0).factory());
    private final CompletableFuture<CannotStart> end = new CompletableFuture<>();
    private volatile boolean released;

    Supervisor(Progress progress) {
        this.progress = progress;
    }

    /** Watches a process; {@code restart} starts the next one and answers when that works. */
    void watch(String name, Process process, Supplier<Process> restart) {
        watch(name, process, restart, new ArrayDeque<>());
    }

    private void watch(String name, Process process, Supplier<Process> restart, Deque<Long> earlier) {
        if (!released) {
            worker.execute(() -> {
                if (ended(process) && !released) {
                    again(name, process, restart, earlier);
                }
            });
        }
    }

    private static boolean ended(Process process) {
        try {
            process.waitFor();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void again(String name, Process ended, Supplier<Process> restart, Deque<Long> earlier) {
        progress.say("  %s ended unexpectedly (code %d) and is started again.".formatted(name, ended.exitValue()));
        var began = System.nanoTime();
        var reason = new CannotStart("%s keeps ending: ./hathor logs shows why.".formatted(name));
        while (!released) {
            if (tooOften(earlier)) {
                giveUp(reason);
                return;
            }
            try {
                var next = restart.get();
                progress.say("  %s is back after %s.".formatted(name, Progress.seconds(began)));
                watch(name, next, restart, earlier);
                return;
            } catch (CannotStart e) {
                reason = e;
            }
            Pause.of(BETWEEN_TRIES);
        }
    }

    private static boolean tooOften(Deque<Long> earlier) {
        var now = System.nanoTime();
        earlier.addLast(now);
        earlier.removeIf(time -> now - time > WITHIN.toNanos());
        return earlier.size() > RESTARTS;
    }

    private void giveUp(CannotStart reason) {
        if (!released) {
            end.complete(reason);
        }
    }

    /** Waits until a part cannot be kept alive, and answers why. */
    CannotStart awaitEnd() {
        return end.join();
    }

    /** From now on parts end because they are asked to; a restart under way is broken off. */
    void release(Duration atMost) {
        released = true;
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                progress.say("  A restart is still under way.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
