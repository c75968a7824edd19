package org.hathor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void spreadsRequestsEvenly() {
        var schedule = new Schedule(5, 4);

        assertThat(schedule.due(0)).isEqualTo(5);
        assertThat(schedule.due(1)).isEqualTo(5 + SECOND / 4);
        assertThat(schedule.due(400)).isEqualTo(5 + 100 * SECOND);
    }

    @Test
    void doesNotDriftAtARateThatNoNanosecondDivides() {
        var schedule = new Schedule(0, 3);

        assertThat(schedule.due(3_000_000)).isEqualTo(1_000_000 * SECOND);
    }

    @Test
    void countsWhatIsDueBeforeAnInstant() {
        var schedule = new Schedule(100, 1_000);

        assertThat(schedule.dueBefore(100)).isZero();
        assertThat(schedule.dueBefore(101)).isEqualTo(1);
        assertThat(schedule.dueBefore(100 + 1_000_000)).isEqualTo(1);
        assertThat(schedule.dueBefore(100 + 1_000_001)).isEqualTo(2);
        assertThat(schedule.dueBefore(100 + SECOND)).isEqualTo(1_000);
    }

    @Test
    void refusesARateThatIsNoneOrTooHigh() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(0, Limits.RATE + 1));
    }
}
