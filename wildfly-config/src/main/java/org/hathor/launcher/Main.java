package org.hathor.launcher;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** The verbs of {@code ./hathor} that concern a running instance. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var all = List.of(arguments);
        try {
            var verb = all.isEmpty() ? "run" : all.getFirst();
            var options = Options.parse(all.isEmpty() ? all : all.subList(1, all.size()));
            switch (verb) {
                case "run" -> run(options);
                case "status" -> status(options);
                case "stop" -> stop(options);
                default -> throw new CannotStart("I do not know %s: see ./hathor help.".formatted(verb));
            }
        } catch (CannotStart e) {
            System.err.println(e.sentence());
            exit(1);
        }
    }

    private static void run(Options options) {
        var started = System.nanoTime();
        var progress = Progress.terminal();
        progress.say("Hathor " + Build.HATHOR.version());
        var hathor = Hathor.start(options, progress);
        progress.say("%nHathor is ready at %s after %s.".formatted(hathor.url(), Progress.seconds(started)));
        if (hathor.firstStart()) {
            progress.say("Sign in as admin with the password %s - it is shown this once, and kept in %s."
                    .formatted(hathor.administratorPassword(), options.data().resolve("secrets")));
        }
        progress.say("Ctrl-C stops it.");
        var reason = hathor.awaitEnd();
        hathor.close();
        throw reason;
    }

    private static void status(Options options) {
        var data = DataDirectory.at(options.data());
        if (!data.inUse()) {
            System.out.println("Hathor is not running on " + data.root() + ".");
            exit(3);
        }
        RunningState.read(data.state())
                .ifPresentOrElse(
                        state -> System.out.println(state.describe()),
                        () -> System.out.println("Hathor is starting on " + data.root() + "."));
    }

    private static void stop(Options options) {
        var data = DataDirectory.at(options.data());
        if (!Files.isDirectory(data.root())) {
            System.out.println("Hathor is not running on " + data.root() + ".");
            return;
        }
        if (data.inUse()) {
            RunningState.read(data.state())
                    .flatMap(state -> Processes.find(state.launcher(), "java"))
                    .ifPresent(launcher -> Processes.stop(launcher, "TERM", Duration.ofSeconds(90)));
        }
        try (var taken = DataDirectory.take(options.data())) {
            Leftovers.stop(taken);
        }
        System.out.println("Hathor is stopped.");
    }

    private static void exit(int code) {
        Runtime.getRuntime().exit(code);
    }
}
