package org.hathor.operations.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.hathor.operations.boundary.RateWindowStore;
import org.jspecify.annotations.Nullable;

/** A store for tests that need no cluster. */
public final class InMemoryRateWindows implements RateWindowStore {

    private record Entry(String text, Instant end) {}

    private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryRateWindows(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable String get(String key) {
        var entry = entries.get(key);
        return entry == null || !clock.instant().isBefore(entry.end) ? null : entry.text;
    }

    @Override
    public synchronized boolean compareAndSet(String key, @Nullable String expected, String next, Duration lifespan) {
        var current = get(key);
        if (expected == null ? current != null : !expected.equals(current)) {
            return false;
        }
        entries.put(key, new Entry(next, clock.instant().plus(lifespan)));
        return true;
    }

    @Override
    public void forget(String key) {
        entries.remove(key);
    }
}
