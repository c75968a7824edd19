package org.hathor.bench;

import java.time.Duration;
import java.util.Map;

/** What came of one run of load. */
record Outcome(long answered, Map<String, Long> failures, Duration duration, Latencies latencies) {

    double perSecond() {
        return answered / (duration.toNanos() / 1e9);
    }

    long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }
}
