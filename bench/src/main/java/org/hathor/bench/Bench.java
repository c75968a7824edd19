package org.hathor.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** {@code java -jar hathor-bench.jar SCENARIO [--option value ...]}. */
public final class Bench {

    private static final List<Scenario> SCENARIOS = List.of(
            new EdgeScenario(),
            new StartScenario(),
            new LiveScenario(),
            new SignInScenario(),
            new StreamScenario(),
            new CatalogueScenario(),
            new JmhScenario());

    private Bench() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    private static int run(String[] args, PrintStream out) {
        var name = args.length == 0 ? "list" : args[0];
        if (name.equals("list") || name.equals("help")) {
            help(out);
            return 0;
        }
        try {
            var options = Options.parse(args, 1);
            var scenarios = name.equals("all")
                    ? SCENARIOS
                    : SCENARIOS.stream().filter(s -> s.name().equals(name)).toList();
            if (scenarios.isEmpty()) {
                out.println("There is no scenario " + name + ".");
                help(out);
                return 2;
            }
            var results = Objects.requireNonNullElse(options.path("results"), Path.of("bench", "results"));
            for (var scenario : scenarios) {
                out.println("== " + scenario.name() + ": " + scenario.description());
                var report = scenario.measure(options);
                report.print(out);
                var at = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
                out.println("Written to " + report.write(results, at.toString()));
            }
            return 0;
        } catch (IllegalArgumentException | IllegalStateException e) {
            out.println(e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        } catch (Exception e) {
            e.printStackTrace(out);
            return 1;
        }
    }

    private static void help(PrintStream out) {
        out.println("Scenarios (or all):");
        SCENARIOS.forEach(scenario -> out.printf("  %-8s %s%n", scenario.name(), scenario.description()));
        out.println("Options:");
        Options.KNOWN.forEach((option, what) -> out.printf("  --%-14s %s%n", option, what));
    }
}
