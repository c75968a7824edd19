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
        var unused = process.onExit().thenAcceptAsync(ended -> again(name, ended, restart, earlier), worker);
    }

    private void again(String name, Process ended, Supplier<Process> restart, Deque<Long> earlier) {
        if (released) {
            return;
        }
        var now = System.nanoTime();
        earlier.addLast(now);
        earlier.removeIf(time -> now - time > WITHIN.toNanos());
        if (earlier.size() > RESTARTS) {
            giveUp(new CannotStart("%s ended %d times within %d minutes: ./hathor logs shows why."
                    .formatted(name, earlier.size(), WITHIN.toMinutes())));
            return;
        }
        progress.say("  %s ended unexpectedly (code %d) and is started again.".formatted(name, ended.exitValue()));
        try {
            var next = restart.get();
            if (!released) {
                progress.say("  %s is back after %s.".formatted(name, Progress.seconds(now)));
                watch(name, next, restart, earlier);
            }
        } catch (CannotStart e) {
            if (!released) {
                giveUp(e);
            }
        } catch (RuntimeException e) {
            giveUp(new CannotStart("%s cannot be started again: %s.".formatted(name, e), e));
        }
    }

    private void giveUp(CannotStart reason) {
        end.complete(reason);
    }

    /** Waits until a part cannot be kept alive, and answers why. */
    CannotStart awaitEnd() {
        return end.join();
    }

    /** From now on parts end because they are asked to. */
    void release() {
        released = true;
        worker.shutdown();
    }

    /** Waits for a restart that is under way. */
    boolean settle(Duration atMost) {
        try {
            return worker.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
