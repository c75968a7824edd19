package org.hathor.operations.boundary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this node is.
 *
 * @param healthy every vital check is up
 * @param draining the node is going down and should get no more requests
 * @param at when it was checked; asking more often than once a second gives the same answer
 */
public record HealthView(boolean healthy, boolean draining, Instant at, List<Check> checks) {

    /** Whether requests should be sent here. */
    public boolean ready() {
        return healthy && !draining;
    }

    /**
     * One thing that this node needs.
     *
     * @param milliseconds how long it took to answer
     * @param vital the node is of no use without it
     * @param problem a sentence for operators when it is down
     */
    public record Check(
            String name,
            boolean up,
            long milliseconds,
            boolean vital,
            @Nullable String problem) {}
}
