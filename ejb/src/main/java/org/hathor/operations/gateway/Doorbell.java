package org.hathor.operations.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hathor.operations.boundary.JobProgressed;
import org.hathor.operations.entity.JobState;

/** Wakes the workers of this node as soon as a transaction that queued a job has committed. */
@ApplicationScoped
public class Doorbell {

    /** A ring that nobody hears at once is kept, but a thousand rings need not be. */
    private static final int MOST_RINGS = 16;

    private final Semaphore rings = new Semaphore(0);

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobProgressed event) {
        if (event.state() == JobState.queued) {
            ring();
        }
    }

    void ring() {
        if (rings.availablePermits() < MOST_RINGS) {
            rings.release();
        }
    }

    /** Wakes everybody. */
    void ringAll() {
        rings.release(MOST_RINGS);
    }

    /** Returns at a ring, or when nobody rang for that long. */
    boolean await(Duration atMost) throws InterruptedException {
        return rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
