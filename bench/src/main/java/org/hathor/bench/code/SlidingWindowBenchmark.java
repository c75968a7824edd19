package org.hathor.bench.code;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.hathor.operations.control.SlidingWindow;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The arithmetic of a rate limit, once in every limited request: the worst case, with something in every slot. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SlidingWindowBenchmark {

    private static final Instant START = Instant.parse("2026-11-20T22:00:00Z");

    private final SlidingWindow rule = new SlidingWindow(600, Duration.ofMinutes(1));
    private final Instant now = START.plusSeconds(60);
    private final String state = busyMinute();

    private String busyMinute() {
        var usage = rule.read(null, START);
        for (var second = 1; second <= 60; second++) {
            usage = rule.read(usage.state(), START.plusSeconds(second)).plusOne();
        }
        return usage.state();
    }

    @Benchmark
    public String countOne() {
        return rule.read(state, now).plusOne().state();
    }
}
