package org.hathor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The JMH benchmarks of {@code org.hathor.bench.code}. */
final class JmhScenario implements Scenario {

    private record Score(String benchmark, double nanos, double error) {}

    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public String description() {
        return "nanoseconds of the pure code that runs in every request";
    }

    @Override
    public Report measure(Options options) throws Exception {
        var machine = Machine.before();
        var settings = new OptionsBuilder()
                .include("org\\.hathor\\.bench\\.code\\..*" + options.text("only", ""))
                .forks(2)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .timeUnit(TimeUnit.NANOSECONDS)
                .jvmArgs("-Xmx512m")
                .build();
        var scores = new ArrayList<Score>();
        for (var result : new Runner(settings).run()) {
            var primary = result.getPrimaryResult();
            var name = result.getParams().getBenchmark().replace("org.hathor.bench.code.", "");
            scores.add(new Score(name, primary.getScore(), primary.getScoreError()));
        }
        return new Report(
                "jmh",
                machine.after(),
                Map.of(),
                List.of("benchmark", "ns/op", "+-"),
                scores.stream()
                        .map(score -> List.of(score.benchmark(), text(score.nanos()), text(score.error())))
                        .toList(),
                List.of("Average time; two forks of five iterations of one second; error at 99.9 %."),
                scores);
    }

    private static String text(double nanos) {
        return String.format(Locale.ROOT, nanos < 100 ? "%.1f" : "%,.0f", nanos);
    }
}
