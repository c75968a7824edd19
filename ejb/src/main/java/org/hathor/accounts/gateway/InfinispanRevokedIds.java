package org.hathor.accounts.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hathor.accounts.boundary.RevokedIds;
import org.infinispan.Cache;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.event.CacheEntryCreatedEvent;

/** The ids in a replicated cache: every node reads its own copy, and hears of each new one. */
@ApplicationScoped
public class InfinispanRevokedIds implements RevokedIds {

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final News news = new News(listeners);

    @Resource(lookup = "java:jboss/infinispan/cache/hathor/revoked")
    Cache<String, String> cache;

    /** Infinispan wants a class of its own, and calls it on threads of its own. */
    @Listener(sync = false, observation = Listener.Observation.POST)
    public record News(List<Consumer<String>> listeners) {

        @CacheEntryCreated
        public void tell(CacheEntryCreatedEvent<String, String> added) {
            listeners.forEach(listener -> listener.accept(added.getKey()));
        }
    }

    @PostConstruct
    void listen() {
        cache.addListener(news);
    }

    @PreDestroy
    void stop() {
        cache.removeListener(news);
    }

    @Override
    public void add(String id, Duration lifespan) {
        cache.putIfAbsent(id, "", lifespan.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean contains(String id) {
        return cache.containsKey(id);
    }

    @Override
    public void subscribe(Consumer<String> listener) {
        listeners.add(listener);
    }
}
