package org.hathor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000 * MILLI;

    @Test
    void tellsPercentilesInMicroseconds() {
        var latencies = new Latencies();
        for (var i = 1; i <= 1_000; i++) {
            latencies.record(0, 0, i * MILLI);
        }
        var told = latencies.response();

        assertThat(told.count()).isEqualTo(1_000);
        assertThat(told.p50()).isCloseTo(500_000, within(500.0));
        assertThat(told.p90()).isCloseTo(900_000, within(900.0));
        assertThat(told.p99()).isCloseTo(990_000, within(990.0));
        assertThat(told.p999()).isCloseTo(999_000, within(999.0));
        assertThat(told.max()).isCloseTo(1_000_000, within(1_000.0));
        assertThat(told.mean()).isCloseTo(500_500, within(501.0));
    }

    /**
     * One connection, 100 requests a second for ten seconds, each takes 1 ms; the server stalls for one second in the
     * middle. Told from when each was sent, one request of a thousand was slow. Told from when each was due, the
     * hundred that had to wait were, which is what a hundred people would say.
     */
    @Test
    void chargesAStallWithEveryRequestThatWaitedForIt() {
        var schedule = new Schedule(0, 100);
        var latencies = new Latencies();
        var free = 0L;
        for (var n = 0; n < 1_000; n++) {
            var sent = Math.max(schedule.due(n), free);
            free = sent + (n == 500 ? SECOND : MILLI);
            latencies.record(schedule.due(n), sent, free);
        }

        assertThat(latencies.service().p99()).isCloseTo(1_000, within(1.0));
        assertThat(latencies.response().p99()).isGreaterThan(800_000);
        assertThat(latencies.response().p90()).isLessThan(150_000);
        assertThat(latencies.lateness().max()).isGreaterThan(950_000);
        assertThat(latencies.response().count()).isEqualTo(1_000);
    }

    @Test
    void addsUp() {
        var one = new Latencies();
        one.record(0, 0, MILLI);
        var other = new Latencies();
        other.record(0, MILLI, 3 * MILLI);
        one.add(other);

        assertThat(one.response().count()).isEqualTo(2);
        assertThat(one.response().max()).isCloseTo(3_000, within(3.0));
        assertThat(one.service().max()).isCloseTo(2_000, within(2.0));
    }
}
