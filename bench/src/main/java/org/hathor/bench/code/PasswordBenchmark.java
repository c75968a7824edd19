package org.hathor.bench.code;

import java.util.concurrent.TimeUnit;
import org.hathor.accounts.control.Argon2id;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Once a sign-in; slow on purpose, and this says how slow. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PasswordBenchmark {

    private final String hash = Argon2id.hash("correct horse battery staple");

    @Benchmark
    public boolean matches() {
        return Argon2id.matches("correct horse battery staple", hash);
    }
}
