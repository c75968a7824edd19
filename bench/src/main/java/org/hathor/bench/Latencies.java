package org.hathor.bench;

import org.HdrHistogram.Histogram;

/**
 * The latencies of one run, three ways: from the instant at which the request was due (what a person waits), from the
 * instant at which it was sent (what the server took), and between the two (how late the driver was).
 */
final class Latencies {

    private static final long LONGEST_NANOS = 120_000_000_000L;

    private final Histogram response = new Histogram(LONGEST_NANOS, 3);
    private final Histogram service = new Histogram(LONGEST_NANOS, 3);
    private final Histogram lateness = new Histogram(LONGEST_NANOS, 3);

    void record(long due, long sent, long answered) {
        response.recordValue(bounded(answered - due));
        service.recordValue(bounded(answered - sent));
        lateness.recordValue(bounded(sent - due));
    }

    void add(Latencies other) {
        response.add(other.response);
        service.add(other.service);
        lateness.add(other.lateness);
    }

    Percentiles response() {
        return Percentiles.of(response);
    }

    Percentiles service() {
        return Percentiles.of(service);
    }

    Percentiles lateness() {
        return Percentiles.of(lateness);
    }

    private static long bounded(long nanos) {
        return Math.clamp(nanos, 0, LONGEST_NANOS);
    }
}
