package org.hathor.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationHistogramTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void bucketsAreCumulative() {
        var histogram = new DurationHistogram();
        histogram.register(meters, "t", "route", "/a");
        histogram.record(Duration.ofMillis(5).toNanos());
        histogram.record(Duration.ofMillis(400).toNanos());
        histogram.record(Duration.ofMinutes(1).toNanos());
        assertThat(bucket("0.002")).isZero();
        assertThat(bucket("0.005")).isEqualTo(1);
        assertThat(bucket("0.25")).isEqualTo(1);
        assertThat(bucket("0.5")).isEqualTo(2);
        assertThat(bucket("30.0")).isEqualTo(2);
        assertThat(bucket("+Inf")).isEqualTo(3);
        assertThat(meters.get("t.count").gauge().value()).isEqualTo(3);
        assertThat(meters.get("t.sum").gauge().value()).isEqualTo(60.405);
    }

    private double bucket(String bound) {
        return meters.get("t.buckets").tag("le", bound).gauge().value();
    }
}
