package org.hathor.operations.boundary;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the counts of the rate limits stand: one short text a key, changed by compare-and-set, forgotten in time. */
public interface RateWindowStore {

    @Nullable
    String get(String key);

    /**
     * Writes {@code next} if {@code expected} is still what stands there ({@code null}: nothing), atomically on all
     * nodes. The entry is forgotten after {@code lifespan}.
     */
    boolean compareAndSet(String key, @Nullable String expected, String next, Duration lifespan);

    void forget(String key);
}
