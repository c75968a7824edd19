package org.hathor.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids: UUIDs of version 7 (RFC 9562, section 5.7), which grow with time, so that a new row lands at the end of
 * its index. Ids of one node never go backwards, not even within a millisecond or when the clock is set back.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_10 = 0x8000_0000_0000_0000L;
    private static final int COUNTER_BITS = 12;

    /** Milliseconds since 1970 above, a counter within the millisecond in the lowest 12 bits. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        return next(System.currentTimeMillis());
    }

    static UUID next(long millis) {
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, millis << COUNTER_BITS));
        var time = tick >>> COUNTER_BITS;
        var counter = tick & 0xFFF;
        return new UUID(time << 16 | VERSION_7 | counter, RANDOM.nextLong() >>> 2 | VARIANT_10);
    }
}
