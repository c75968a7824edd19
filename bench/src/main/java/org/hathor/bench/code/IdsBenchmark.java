package org.hathor.bench.code;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hathor.kernel.Ids;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Every row and every request gets an id; the JDK's random one is the yardstick. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IdsBenchmark {

    @Benchmark
    public UUID next() {
        return Ids.next();
    }

    @Benchmark
    public UUID randomUuid() {
        return UUID.randomUUID();
    }
}
