package org.hathor.operations.gateway;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hathor.operations.boundary.HealthProbe;
import org.infinispan.Cache;

/** Does the cache that the nodes share keep what it is given? */
@ApplicationScoped
public class CacheProbe implements HealthProbe {

    /** Each node has an entry of its own, or two that ask at once would read what the other wrote. */
    private final String key = "health:" + UUID.randomUUID();

    @Resource(lookup = "java:jboss/infinispan/cache/hathor/rate-limits")
    private Cache<String, String> cache;

    @Override
    public String name() {
        return "cache";
    }

    @Override
    public Optional<String> problem() {
        var written = UUID.randomUUID().toString();
        cache.put(key, written, 1, TimeUnit.MINUTES);
        return written.equals(cache.get(key))
                ? Optional.empty()
                : Optional.of("The shared cache does not keep what it is given.");
    }
}
