package org.hathor.accounts.control;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What was looked up by the hash of a secret, for a moment: a page and its pictures ask the database once. */
public final class FoundLately<V> {

    private static final int MOST = 10_000;
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final Remembered<ByteBuffer, Found<V>> found = new Remembered<>(MOST);

    private record Found<V>(V value, Instant until) {}

    /** What was found a moment ago, or else what the search finds now; that nothing was found is not remembered. */
    public Optional<V> find(byte[] hash, Instant now, Supplier<Optional<V>> search) {
        var key = ByteBuffer.wrap(hash);
        var before = found.get(key);
        if (before != null && now.isBefore(before.until())) {
            return Optional.of(before.value());
        }
        var value = search.get();
        value.ifPresent(present -> found.put(key, new Found<>(present, now.plus(MOMENT))));
        return value;
    }
}
