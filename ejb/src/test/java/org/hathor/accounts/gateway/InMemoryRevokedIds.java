package org.hathor.accounts.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hathor.accounts.boundary.RevokedIds;

/** For tests that need no cluster; nothing is ever forgotten. */
public final class InMemoryRevokedIds implements RevokedIds {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void add(String id, Duration lifespan) {
        if (ids.add(id)) {
            listeners.forEach(listener -> listener.accept(id));
        }
    }

    @Override
    public boolean contains(String id) {
        return ids.contains(id);
    }

    @Override
    public void subscribe(Consumer<String> listener) {
        listeners.add(listener);
    }
}
