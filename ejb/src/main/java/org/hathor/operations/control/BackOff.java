package org.hathor.operations.control;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long each time, up to a longest wait, and spread by chance so that
 * jobs that failed together do not come back together.
 */
public record BackOff(Duration first, Duration longest) {

    /** Between 50 % and 150 % of the doubled wait; {@code attempt} is 1 after the first failure. */
    public Duration after(int attempt, RandomGenerator chance) {
        var doubled = Math.min(first.toMillis() * Math.pow(2, Math.max(0, attempt - 1)), (double) longest.toMillis());
        return Duration.ofMillis((long) (doubled * (0.5 + chance.nextDouble())));
    }
}
