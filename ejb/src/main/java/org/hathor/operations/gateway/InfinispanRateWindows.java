package org.hathor.operations.gateway;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.hathor.operations.boundary.RateWindowStore;
import org.infinispan.Cache;
import org.jspecify.annotations.Nullable;

/** The counts in a replicated cache: every node reads its own copy, a write is decided by the key's primary owner. */
@ApplicationScoped
public class InfinispanRateWindows implements RateWindowStore {

    @Resource(lookup = "java:jboss/infinispan/cache/hathor/rate-limits")
    Cache<String, String> cache;

    @Override
    public @Nullable String get(String key) {
        return cache.get(key);
    }

    @Override
    public boolean compareAndSet(String key, @Nullable String expected, String next, Duration lifespan) {
        if (expected == null) {
            return cache.putIfAbsent(key, next, lifespan.toMillis(), TimeUnit.MILLISECONDS) == null;
        }
        return cache.replace(key, expected, next, lifespan.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void forget(String key) {
        cache.remove(key);
    }
}
