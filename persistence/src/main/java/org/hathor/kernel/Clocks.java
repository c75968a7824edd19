package org.hathor.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** Where the time comes from: whatever needs it injects a {@link Clock}, so that a test can set it. */
@ApplicationScoped
public class Clocks {

    /** PostgreSQL keeps microseconds: an instant of this clock is the same after it was stored. */
    @Produces
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
