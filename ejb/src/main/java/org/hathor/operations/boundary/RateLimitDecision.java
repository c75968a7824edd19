package org.hathor.operations.boundary;

import java.time.Duration;
import org.hathor.kernel.TooMany;

/**
 * Whether a request may pass, and what its sender may still do.
 *
 * @param policy the policy's name
 * @param limit how many fit into one window
 * @param window the length of the sliding window
 * @param remaining how many more would pass until {@code reset} is over
 * @param reset until the oldest counted request leaves the window and {@code remaining} grows; rounded up to a second
 * @param exempt the address is on the allow-list: nothing was counted, and no header should be sent
 */
public record RateLimitDecision(
        String policy, boolean allowed, long limit, Duration window, long remaining, Duration reset, boolean exempt) {

    /** How long a refused sender has to wait before one request passes again; zero for an allowed one. */
    public Duration retryAfter() {
        return allowed ? Duration.ZERO : reset;
    }

    /** Throws what a refused sender is told. */
    public void orRefuse() {
        if (!allowed) {
            throw new TooMany(policy, retryAfter());
        }
    }
}
