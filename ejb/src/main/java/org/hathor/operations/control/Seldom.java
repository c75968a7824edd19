package org.hathor.operations.control;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Says yes once in a while: for log lines that would otherwise come a thousand times a second. */
public final class Seldom {

    private final long pauseMillis;
    private final AtomicLong next = new AtomicLong(Long.MIN_VALUE);

    public Seldom(Duration pause) {
        this.pauseMillis = pause.toMillis();
    }

    public boolean now(Clock clock) {
        var now = clock.millis();
        var due = next.get();
        return now >= due && next.compareAndSet(due, now + pauseMillis);
    }
}
