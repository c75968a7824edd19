package org.hathor.accounts.control;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found out lately, for those who would otherwise find it out again and again. It never holds more than twice
 * {@code most}: when that many are young, the old ones are forgotten and the young ones are old; whoever is asked for is
 * young again. Reading takes no lock.
 */
public final class Remembered<K, V> {

    private final int most;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    public Remembered(int most) {
        this.most = most;
    }

    public @Nullable V get(K key) {
        var value = young.get(key);
        if (value != null) {
            return value;
        }
        var aged = old.get(key);
        if (aged != null) {
            put(key, aged);
        }
        return aged;
    }

    public void put(K key, V value) {
        if (young.size() >= most) {
            turn();
        }
        young.put(key, value);
    }

    public synchronized void clear() {
        old = Map.of();
        young = new ConcurrentHashMap<>();
    }

    private synchronized void turn() {
        if (young.size() >= most) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
