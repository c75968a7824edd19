package org.hathor.operations.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.hathor.operations.gateway.InMemoryRateWindows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // The test stands in for the container.
class RateLimitsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RateLimits limits = limits(new InMemoryRateWindows(CLOCK));

    @Test
    void the_sixth_failure_is_refused_and_told_when_to_come_back() {
        for (var left = 4; left >= 0; left--) {
            var decision = limits.check(RateLimitPolicy.SIGN_IN, "isis 10.1.2.3");
            assertThat(decision.allowed()).isTrue();
            assertThat(decision.remaining()).isEqualTo(left);
            assertThat(decision.retryAfter()).isZero();
        }
        var refused = limits.check(RateLimitPolicy.SIGN_IN, "isis 10.1.2.3");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.limit()).isEqualTo(5);
        assertThat(refused.window()).isEqualTo(Duration.ofMinutes(15));
        assertThat(refused.retryAfter()).isEqualTo(refused.reset()).isEqualTo(Duration.ofSeconds(915));
        assertThat(limits.check(RateLimitPolicy.SIGN_IN, "isis 10.1.2.4").allowed())
                .isTrue();
    }

    @Test
    void a_look_counts_nothing_and_a_success_clears_the_failures() {
        for (var i = 0; i < 5; i++) {
            assertThat(limits.peek(RateLimitPolicy.SIGN_IN, "ra").allowed()).isTrue();
            limits.recordFailure(RateLimitPolicy.SIGN_IN, "ra");
        }
        assertThat(limits.peek(RateLimitPolicy.SIGN_IN, "ra").allowed()).isFalse();
        limits.forget(RateLimitPolicy.SIGN_IN, "ra");
        assertThat(limits.peek(RateLimitPolicy.SIGN_IN, "ra").remaining()).isEqualTo(5);
    }

    @Test
    void an_allowed_address_is_never_limited() {
        for (var i = 0; i < 200; i++) {
            var decision = limits.check(RateLimitPolicy.ANONYMOUS, "192.0.2.7");
            assertThat(decision.allowed()).isTrue();
            assertThat(decision.exempt()).isTrue();
        }
    }

    @Test
    void addresses_of_one_ipv6_network_share_their_limit() {
        for (var i = 0; i < 100; i++) {
            limits.check(RateLimitPolicy.ANONYMOUS, "2001:db8::" + Integer.toHexString(i + 1));
        }
        assertThat(limits.check(RateLimitPolicy.ANONYMOUS, "2001:db8::ffff").allowed())
                .isFalse();
        assertThat(limits.check(RateLimitPolicy.ANONYMOUS, "2001:db8:0:1::1").allowed())
                .isTrue();
    }

    @Test
    void exactly_the_limit_passes_between_threads() throws InterruptedException {
        var passed = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 400; i++) {
                threads.execute(() -> {
                    if (limits.check(RateLimitPolicy.ANONYMOUS, "198.51.100.1").allowed()) {
                        passed.incrementAndGet();
                    }
                });
            }
        }
        assertThat(passed).hasValue(100);
    }

    @Test
    void without_the_cache_everything_passes_and_is_seen() {
        var blind = limits(new RateWindowStore() {
            @Override
            public @Nullable String get(String key) {
                throw new IllegalStateException("gone");
            }

            @Override
            public boolean compareAndSet(String key, @Nullable String expected, String next, Duration lifespan) {
                throw new IllegalStateException("gone");
            }

            @Override
            public void forget(String key) {
                throw new IllegalStateException("gone");
            }
        });
        for (var i = 0; i < 200; i++) {
            assertThat(blind.check(RateLimitPolicy.ANONYMOUS, "198.51.100.2").allowed())
                    .isTrue();
        }
        assertThat(meters.counter("hathor.rate.limit.unavailable").count()).isEqualTo(200);
    }

    @Test
    void a_key_of_any_length_is_counted() {
        var key = "k".repeat(100_000);
        for (var i = 0; i < 5; i++) {
            limits.recordFailure(RateLimitPolicy.SIGN_IN, key);
        }
        assertThat(limits.peek(RateLimitPolicy.SIGN_IN, key).allowed()).isFalse();
        assertThat(limits.peek(RateLimitPolicy.SIGN_IN, key + "k").allowed()).isTrue();
    }

    private RateLimits limits(RateWindowStore store) {
        var config = new OperationsConfig();
        config.anonymousLimit = 100;
        config.anonymousWindow = Duration.ofMinutes(15);
        config.personLimit = 600;
        config.personWindow = Duration.ofMinutes(1);
        config.signInLimit = 5;
        config.signInWindow = Duration.ofMinutes(15);
        config.signInAddressLimit = 30;
        config.signInAddressWindow = Duration.ofMinutes(15);
        config.passwordResetLimit = 10;
        config.passwordResetWindow = Duration.ofHours(1);
        config.registrationLimit = 10;
        config.registrationWindow = Duration.ofHours(1);
        config.allowedAddresses = Optional.of(List.of("192.0.2.0/24"));
        var limits = new RateLimits();
        limits.store = store;
        limits.clock = CLOCK;
        limits.meters = meters;
        limits.config = config;
        limits.start();
        return limits;
    }
}
