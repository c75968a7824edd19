package org.hathor.kernel;

import java.time.Duration;

/** The caller asked more often than a limit allows. */
public final class TooMany extends DomainException {

    private final String policy;
    private final Duration retryAfter;

    /**
     * Says which limit it was.
     *
     * @param policy the name of the limit, for example {@code sign-in}
     */
    public TooMany(String policy, Duration retryAfter) {
        super("too-many-requests", "That was too often. Wait a little, then try again.");
        this.policy = policy;
        this.retryAfter = retryAfter;
    }

    public String policy() {
        return policy;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
