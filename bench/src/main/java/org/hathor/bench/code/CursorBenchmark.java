package org.hathor.bench.code;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hathor.kernel.Cursor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Every page of a list reads one cursor and writes one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CursorBenchmark {

    private final Instant at = Instant.parse("2026-11-20T22:00:00.123456Z");
    private final UUID id = UUID.fromString("019a9d2c-7c00-7000-8000-000000000001");
    private final String text = Cursor.of(at, id).toString();

    @Benchmark
    public String write() {
        return Cursor.of(at, id).toString();
    }

    @Benchmark
    public UUID read() {
        return requireNonNull(Cursor.parse(text)).uuid(1);
    }
}
