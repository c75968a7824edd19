package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starting, signalling and awaiting the two servers as processes of the operating system. */
final class Processes {

    private Processes() {}

    /**
     * The command in a session of its own, so that Ctrl-C on the terminal reaches the launcher alone, which then stops
     * the servers one after the other. The process keeps its id.
     */
    static List<String> ownSession(List<String> command) {
        var whole = new ArrayList<String>();
        if (has("setsid")) {
            whole.add("setsid");
        } else if (has("perl")) {
            whole.addAll(List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec(@ARGV)"));
        }
        whole.addAll(command);
        return whole;
    }

    /** Whether the program stands on the path. */
    static boolean has(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        for (var directory : path.split(":", -1)) {
            if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }

    /** Runs a command to its end, its output appended to the log; true when it ended well. */
    static boolean run(List<String> command, Path log) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a signal by name, such as {@code INT}; Java itself knows only TERM and KILL. */
    static void signal(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the end of a process that need not be our child; false when it lives on. */
    static boolean awaitEnd(ProcessHandle process, Duration atMost) {
        try {
            process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !lives(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !lives(process);
        }
    }

    /** Stops a process kindly, then firmly. */
    static void stop(ProcessHandle process, String signal, Duration patience) {
        if (!lives(process)) {
            return;
        }
        signal(process, signal);
        if (!awaitEnd(process, patience)) {
            process.destroyForcibly();
            awaitEnd(process, Duration.ofSeconds(10));
        }
    }

    /** A process that ended but was not yet collected by its parent counts as dead: it has no command any more. */
    static boolean lives(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** The living process of that id, if its program has that name: after a reboot the id may be somebody else's. */
    static Optional<ProcessHandle> find(long pid, String program) {
        return ProcessHandle.of(pid)
                .filter(Processes::lives)
                .filter(process -> process.info()
                        .command()
                        .map(command -> Path.of(command).endsWith(program))
                        .orElse(false));
    }

    /** The living processes whose program lies somewhere in the directory. */
    static List<ProcessHandle> below(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(Processes::lives)
                .filter(process -> process.info()
                        .command()
                        .map(command -> Path.of(command).startsWith(directory))
                        .orElse(false))
                .toList();
    }
}
