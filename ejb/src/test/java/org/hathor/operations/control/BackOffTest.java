package org.hathor.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(10), Duration.ofHours(1));
    private final Random chance = new Random(7);

    @Test
    void the_wait_doubles_with_a_spread_of_half() {
        for (var attempt = 1; attempt <= 8; attempt++) {
            var middle = Duration.ofSeconds(10L << (attempt - 1));
            for (var i = 0; i < 100; i++) {
                assertThat(backOff.after(attempt, chance))
                        .isBetween(middle.dividedBy(2), middle.multipliedBy(3).dividedBy(2));
            }
        }
    }

    @Test
    void it_never_waits_much_longer_than_the_longest() {
        assertThat(backOff.after(10_000, chance)).isLessThanOrEqualTo(Duration.ofMinutes(90));
    }
}
