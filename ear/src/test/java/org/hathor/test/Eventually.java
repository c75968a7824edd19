package org.hathor.test;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waiting for what will be true soon, without guessing how long that takes. */
public final class Eventually {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

    private Eventually() {}

    /** A question that may fail while things are in motion. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** Asks again until the condition holds; how long that took. Fails with the sentence after the time allowed. */
    public static Duration eventually(String sentence, Duration atMost, Condition condition) {
        var start = System.nanoTime();
        Exception last = null;
        do {
            try {
                if (condition.holds()) {
                    return Duration.ofNanos(System.nanoTime() - start);
                }
                last = null;
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(PAUSE);
        } while (System.nanoTime() - start < atMost.toNanos());
        throw new AssertionError("Not within %s: %s".formatted(atMost, sentence), last);
    }
}
