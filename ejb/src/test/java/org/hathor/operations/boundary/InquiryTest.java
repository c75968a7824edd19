package org.hathor.operations.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void what_answers_is_up() {
        var check = Inquiry.start(probe(Optional::empty), threads).answer(in(Duration.ofSeconds(5)));
        assertThat(check.up()).isTrue();
        assertThat(check.name()).isEqualTo("database");
        assertThat(check.problem()).isNull();
    }

    @Test
    void what_has_a_problem_says_so() {
        var check =
                Inquiry.start(probe(() -> Optional.of("It is full.")), threads).answer(in(Duration.ofSeconds(5)));
        assertThat(check.up()).isFalse();
        assertThat(check.problem()).isEqualTo("It is full.");
    }

    @Test
    void what_throws_is_down() {
        var inquiry = Inquiry.start(
                probe(() -> {
                    throw new IllegalStateException("connection refused");
                }),
                threads);
        var check = inquiry.answer(in(Duration.ofSeconds(5)));
        assertThat(check.up()).isFalse();
        assertThat(check.problem()).contains("connection refused");
    }

    @Test
    void what_hangs_is_down_at_the_deadline_and_still_asked() {
        var never = new CountDownLatch(1);
        var inquiry = Inquiry.start(
                probe(() -> {
                    never.await();
                    return Optional.empty();
                }),
                threads);
        var check = inquiry.answer(in(Duration.ofMillis(20)));
        assertThat(check.up()).isFalse();
        assertThat(check.problem()).contains("not answered");
        assertThat(inquiry.isRunning()).isTrue();
        never.countDown();
        assertThat(inquiry.answer(in(Duration.ofSeconds(5))).up()).isTrue();
        assertThat(inquiry.isRunning()).isFalse();
    }

    @Test
    void without_a_thread_it_is_down() {
        threads.shutdown();
        var check = Inquiry.start(probe(Optional::empty), threads).answer(in(Duration.ofSeconds(5)));
        assertThat(check.up()).isFalse();
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    private static HealthProbe probe(Callable<Optional<String>> question) {
        return new HealthProbe() {
            @Override
            public String name() {
                return "database";
            }

            @Override
            public Optional<String> problem() throws Exception {
                return question.call();
            }
        };
    }
}
