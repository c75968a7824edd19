package org.hathor.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final SlidingWindow FIVE_A_QUARTER = new SlidingWindow(5, Duration.ofMinutes(15));

    @Test
    void an_untouched_key_may_do_everything() {
        var usage = FIVE_A_QUARTER.read(null, START);
        assertThat(usage.remaining()).isEqualTo(5);
        assertThat(usage.exhausted()).isFalse();
        assertThat(usage.reset()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void the_last_one_that_fits_exhausts_it() {
        String state = null;
        for (var i = 0; i < 5; i++) {
            var usage = FIVE_A_QUARTER.read(state, START);
            assertThat(usage.exhausted()).isFalse();
            assertThat(usage.remaining()).isEqualTo(5 - i);
            state = usage.plusOne().state();
        }
        assertThat(FIVE_A_QUARTER.read(state, START).exhausted()).isTrue();
        assertThat(FIVE_A_QUARTER.read(state, START).remaining()).isZero();
    }

    @Test
    void after_the_promised_wait_one_passes_and_a_moment_before_none() {
        var state = exhaustedAt(START.plusMillis(1));
        var now = START.plusSeconds(100);
        var wait = FIVE_A_QUARTER.read(state, now).reset();
        // One slot is 15 s: what came in a slot's first moment counts for up to 15 s longer than the window.
        assertThat(wait).isEqualTo(Duration.ofSeconds(815));
        assertThat(FIVE_A_QUARTER.read(state, now.plus(wait).minusMillis(1)).exhausted())
                .isTrue();
        assertThat(FIVE_A_QUARTER.read(state, now.plus(wait)).exhausted()).isFalse();
    }

    @Test
    void what_is_older_than_the_window_is_forgotten() {
        var state = exhaustedAt(START);
        assertThat(FIVE_A_QUARTER.read(state, START.plus(Duration.ofDays(30))).remaining())
                .isEqualTo(5);
    }

    @Test
    void a_clock_that_is_behind_gives_nothing_away() {
        var state = exhaustedAt(START);
        assertThat(FIVE_A_QUARTER.read(state, START.minusSeconds(40)).exhausted())
                .isTrue();
    }

    @Test
    void no_window_ever_holds_more_than_the_limit() {
        var random = new Random(20261120);
        var rule = new SlidingWindow(20, Duration.ofSeconds(60));
        var passed = new ArrayDeque<Instant>();
        var now = START;
        String state = null;
        for (var i = 0; i < 20_000; i++) {
            now = now.plusMillis(random.nextInt(4_000));
            var usage = rule.read(state, now);
            while (!passed.isEmpty() && !passed.getFirst().isAfter(now.minusSeconds(60))) {
                passed.removeFirst();
            }
            if (usage.exhausted()) {
                // Refused in vain at most for the length of one slot.
                var slotLater = now.minusSeconds(61);
                assertThat(passed.size() >= 20 || usage.reset().compareTo(Duration.ofSeconds(2)) <= 0)
                        .as("refused at %s with %s since %s", now, passed.size(), slotLater)
                        .isTrue();
            } else {
                state = usage.plusOne().state();
                passed.addLast(now);
                assertThat(passed).hasSizeLessThanOrEqualTo(20);
            }
        }
    }

    private static String exhaustedAt(Instant moment) {
        var usage = FIVE_A_QUARTER.read(null, moment);
        for (var i = 0; i < 5; i++) {
            usage = usage.plusOne();
        }
        return usage.state();
    }
}
