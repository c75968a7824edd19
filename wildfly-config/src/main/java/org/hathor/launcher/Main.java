package org.hathor.launcher;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verbs of {@code ./hathor} that concern a running instance. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var all = List.of(arguments);
        try {
            var verb = all.isEmpty() ? "run" : all.getFirst();
            var rest = all.isEmpty() ? all : all.subList(1, all.size());
            if (verb.equals("demo")) {
                DemoCommand.parse(rest, Progress.terminal()).run();
                return;
            }
            var options = Options.parse(rest);
            switch (verb) {
                case "run" -> run(options);
                case "dev" -> run(options.withDevelopment());
                case "status" -> status(options);
                case "stop" -> stop(options);
                case "reset" -> reset(options);
                default -> throw new CannotStart("I do not know %s: see ./hathor help.".formatted(verb));
            }
        } catch (CannotStart e) {
            System.err.println(e.sentence());
            Runtime.getRuntime().exit(1);
        }
    }

    private static void run(Options options) {
        var started = System.nanoTime();
        var progress = Progress.terminal();
        progress.say("Hathor " + Build.HATHOR.version());
        var hathor = new Hathor(options, progress);
        var signalled = stopOnSignal(hathor, progress);
        try {
            hathor.run();
            welcome(hathor, started, progress);
            if (options.development()) {
                Development.begin(options, hathor, progress);
            }
            throw hathor.awaitEnd();
        } catch (CannotStart e) {
            if (hathor.closing()) {
                // Somebody stopped it while it started: the thread that stops it also ends the process.
                Pause.of(Duration.ofMinutes(5));
            }
            Runtime.getRuntime().removeShutdownHook(signalled);
            hathor.close();
            throw e;
        }
    }

    /** Ctrl-C and SIGTERM are the way to end it, so the process ends well after them. */
    private static Thread stopOnSignal(Hathor hathor, Progress progress) {
        var thread = new Thread(
                () -> {
                    progress.say("Stopping: requests in flight may finish.");
                    hathor.close();
                    progress.say("Hathor is stopped.");
                    Runtime.getRuntime().halt(0);
                },
                "hathor-stop");
        Runtime.getRuntime().addShutdownHook(thread);
        return thread;
    }

    private static void welcome(Hathor hathor, long started, Progress progress) {
        progress.say("");
        progress.say("Hathor is ready at %s after %s.".formatted(hathor.url(), Progress.seconds(started)));
        if (hathor.firstStart()) {
            progress.say("Sign in as admin with the password %s - it is shown this once, and kept in %s."
                    .formatted(
                            hathor.administratorPassword(),
                            hathor.dataDirectory().resolve("secrets")));
        }
        if (hathor.makesMusic()) {
            progress.say(
                    "Some music to try everything with is being made: 60 songs, the first at once, all within two minutes.");
        }
        hathor.keycloak().ifPresent(provider -> introduce(provider, progress));
        progress.say("Ctrl-C stops it.");
    }

    private static void introduce(Keycloak provider, Progress progress) {
        var people = new TreeMap<>(Keycloak.PEOPLE)
                .entrySet().stream()
                        .map(person -> "%s (%s)".formatted(person.getKey(), person.getValue()))
                        .collect(Collectors.joining(", "));
        progress.say("Or press \"Sign in with Keycloak\" and be %s, each with the password %s."
                .formatted(people, provider.password()));
        progress.say("Keycloak is at %s, its administrator is admin with the same password.".formatted(provider.url()));
    }

    private static void status(Options options) {
        var data = DataDirectory.at(options.data());
        if (!data.inUse()) {
            System.out.println("Hathor is not running on " + data.root() + ".");
            Runtime.getRuntime().exit(3);
        }
        RunningState.read(data.state())
                .ifPresentOrElse(
                        state -> System.out.println(state.describe(data.root().resolve("mail"))),
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

    private static void reset(Options options) {
        var data = DataDirectory.at(options.data());
        if (!Files.isDirectory(data.secrets())) {
            throw new CannotStart("%s is no data directory of Hathor, so nothing was deleted.".formatted(data.root()));
        }
        try (var taken = DataDirectory.take(options.data())) {
            Leftovers.stop(taken);
        }
        DataDirectory.delete(data.root());
        System.out.println("Deleted " + data.root() + ".");
    }
}
