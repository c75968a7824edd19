package org.hathor.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private final Recurrence daily = new Recurrence("audit-retention", Duration.ofDays(1));

    @Test
    void every_node_names_the_same_day_alike() {
        assertThat(daily.slot(Instant.parse("2026-11-20T00:00:00Z")))
                .isEqualTo(daily.slot(Instant.parse("2026-11-20T23:59:59.999Z")))
                .isEqualTo("audit-retention@2026-11-20T00:00:00Z");
    }

    @Test
    void the_next_day_has_another_name() {
        assertThat(daily.slot(Instant.parse("2026-11-21T00:00:00Z"))).isEqualTo("audit-retention@2026-11-21T00:00:00Z");
    }

    @Test
    void an_hour_is_a_period_too() {
        assertThat(new Recurrence("x", Duration.ofHours(1)).slot(Instant.parse("2026-11-20T08:20:00Z")))
                .isEqualTo("x@2026-11-20T08:00:00Z");
    }
}
