package org.hathor.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether this node is on its way down: it answers what it has, and takes nothing new. There is no way back. */
@ApplicationScoped
public class Draining {

    /** A CDI event, fired once. */
    public record Began() {}

    private final AtomicBoolean draining = new AtomicBoolean();

    @Inject
    private Event<Began> began;

    public boolean isDraining() {
        return draining.get();
    }

    public void begin() {
        if (draining.compareAndSet(false, true)) {
            began.fire(new Began());
        }
    }
}
