package org.hathor.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyPlanTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final KeyPlan plan = new KeyPlan(DAY.multipliedBy(30), DAY, Duration.ofMinutes(10));

    @Test
    void the_first_key_signs_at_once() {
        assertThat(plan.missing(List.of(), NOON)).hasValue(NOON);
    }

    @Test
    void the_next_key_is_published_a_day_before_it_signs() {
        var due = NOON.plus(DAY.multipliedBy(30));

        assertThat(plan.missing(List.of(NOON), due.minus(DAY).minusMillis(1))).isEmpty();
        assertThat(plan.missing(List.of(NOON), due.minus(DAY))).hasValue(due);
        assertThat(plan.missing(List.of(NOON, due), due.minus(DAY))).isEmpty();
    }

    @Test
    void after_a_long_sleep_the_next_key_is_published_a_day_before_all_the_same() {
        var morning = NOON.plus(DAY.multipliedBy(100));

        assertThat(plan.missing(List.of(NOON), morning)).hasValue(morning.plus(DAY));
    }

    @Test
    void a_key_stays_until_its_last_token_has_expired() {
        assertThat(plan.isOver(NOON, NOON.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(plan.isOver(NOON, NOON.plus(Duration.ofMinutes(10)).plusMillis(1)))
                .isTrue();
    }
}
