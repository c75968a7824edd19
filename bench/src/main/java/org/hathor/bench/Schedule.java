package org.hathor.bench;

/**
 * When each request is due, at a constant rate. A request's latency counts from this instant, however late it could be
 * sent: a server that stalls for a second is charged with every request that people would have made in that second.
 *
 * @param start of the run, in {@link System#nanoTime()}
 */
record Schedule(long start, double perSecond) {

    Schedule {
        if (!(perSecond > 0) || perSecond > Limits.RATE) {
            throw new IllegalArgumentException("The rate must be above 0 and at most " + Limits.RATE + " a second");
        }
    }

    /** The instant at which request {@code n} (from 0) is due. */
    long due(long n) {
        return start + Math.round(n * (1e9 / perSecond));
    }

    /** How many requests are due before {@code instant}. */
    long dueBefore(long instant) {
        if (instant <= start) {
            return 0;
        }
        var n = (long) ((instant - start) * perSecond / 1e9);
        while (due(n) < instant) {
            n++;
        }
        while (n > 0 && due(n - 1) >= instant) {
            n--;
        }
        return n;
    }
}
