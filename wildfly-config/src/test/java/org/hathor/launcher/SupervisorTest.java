package org.hathor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private final Supervisor supervisor = new Supervisor(Progress.silent());

    private static Process process(String command) {
        try {
            return new ProcessBuilder("sh", "-c", command).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_killed_is_started_again() throws InterruptedException {
        var restarted = new CountDownLatch(1);
        var victim = process("sleep 60");
        supervisor.watch("It", victim, () -> {
            restarted.countDown();
            return process("sleep 60");
        });

        victim.destroyForcibly();

        assertThat(restarted.await(5, TimeUnit.SECONDS)).isTrue();
        supervisor.release(Duration.ofSeconds(1));
    }

    @Test
    void what_keeps_ending_is_given_up() {
        var starts = new AtomicInteger();
        supervisor.watch("It", process("true"), () -> {
            starts.incrementAndGet();
            return process("true");
        });

        assertThat(supervisor.awaitEnd().sentence()).startsWith("It keeps ending");
        assertThat(starts).hasValueGreaterThan(3);
    }

    @Test
    void what_is_stopped_on_purpose_stays_so() {
        var starts = new AtomicInteger();
        var asked = process("sleep 60");
        supervisor.watch("It", asked, () -> {
            starts.incrementAndGet();
            return process("true");
        });

        supervisor.release(Duration.ofSeconds(1));
        asked.destroyForcibly();
        Processes.awaitEnd(asked.toHandle(), Duration.ofSeconds(5));

        assertThat(starts).hasValue(0);
    }
}
