package org.hathor.accounts.boundary;

import java.time.Duration;
import java.util.function.Consumer;

/** What became void before its time, known to every node: sessions, API keys, signing keys, by their ids. */
public interface RevokedIds {

    /** Adds an id for as long as anything that mentions it could still be good. */
    void add(String id, Duration lifespan);

    boolean contains(String id);

    /** Calls the listener, which must not block, soon after an id was added on any node. */
    void subscribe(Consumer<String> listener);
}
