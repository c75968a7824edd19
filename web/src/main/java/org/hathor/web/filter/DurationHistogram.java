package org.hathor.web.filter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.LongAdder;

/**
 * A histogram as Prometheus has them: cumulative buckets, a count and a sum, each a series of its own. Micrometer's own
 * would do, but the registry that WildFly gives to applications loses whatever is made by a builder, and only builders make
 * histograms.
 */
final class DurationHistogram {

    private static final double NANOS = 1e9;
    private static final String INFINITE = "+Inf";

    /** Not "bucket": that suffix is reserved for real histograms, and would be cut off. */
    private static final String BUCKETS = ".buckets";

    /** Seconds. */
    private static final double[] BOUNDS = {0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length];
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    DurationHistogram() {
        for (int i = 0; i < BOUNDS.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void record(long duration) {
        for (int i = BOUNDS.length - 1; i >= 0 && duration <= BOUNDS[i] * NANOS; i--) {
            buckets[i].increment();
        }
        nanos.add(duration);
        count.increment();
    }

    void register(MeterRegistry meters, String name, String... labels) {
        var tags = Tags.of(labels);
        for (int i = 0; i < BOUNDS.length; i++) {
            meters.gauge(name + BUCKETS, tags.and("le", Double.toString(BOUNDS[i])), buckets[i], LongAdder::sum);
        }
        meters.gauge(name + BUCKETS, tags.and("le", INFINITE), count, LongAdder::sum);
        meters.gauge(name + ".count", tags, count, LongAdder::sum);
        meters.gauge(name + ".sum", tags, nanos, sum -> sum.sum() / NANOS);
    }
}
