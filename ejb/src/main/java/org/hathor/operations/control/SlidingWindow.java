package org.hathor.operations.control;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts events in a sliding window that is cut into {@value #SLOTS} slots. A slot counts until all of it has left the
 * window, so there are never more than {@code limit} events in any window; the price is that an event may count for
 * up to one slot (1/60 of the window) longer than it had to.
 *
 * <p>The state is a text of numbers: the newest slot, then the counts from the newest slot backwards.
 */
public record SlidingWindow(long limit, Duration window) {

    static final int SLOTS = 60;

    public SlidingWindow {
        if (limit < 1 || window.toMillis() < SLOTS) {
            throw new IllegalArgumentException(
                    "A rate limit needs a limit of at least 1 and a window of at least 60 ms");
        }
    }

    /** What stands in the window at one moment. */
    public Usage read(@Nullable String state, Instant now) {
        var current = Math.floorDiv(now.toEpochMilli(), slotMillis());
        var counts = new long[SLOTS + 1];
        if (state != null) {
            var numbers = new Numbers(state);
            var newest = numbers.next();
            // Another node's clock may be ahead; time does not run backwards here.
            current = Math.max(current, newest);
            for (var slot = newest; numbers.hasNext(); slot--) {
                var age = current - slot;
                var count = numbers.next();
                if (age <= SLOTS) {
                    counts[(int) age] = count;
                }
            }
        }
        return new Usage(this, now, current, counts);
    }

    /** After this time nothing of an entry counts any more. */
    public Duration lifespan() {
        return window.plusMillis(2 * slotMillis());
    }

    long slotMillis() {
        return Math.ceilDiv(window.toMillis(), SLOTS);
    }

    /** The counts of one key, seen at one moment. */
    public static final class Usage {

        private final SlidingWindow rule;
        private final Instant now;
        private final long current;
        private final long[] counts;
        private final long used;

        private Usage(SlidingWindow rule, Instant now, long current, long[] counts) {
            this.rule = rule;
            this.now = now;
            this.current = current;
            this.counts = counts;
            var sum = 0L;
            for (var count : counts) {
                sum += count;
            }
            this.used = sum;
        }

        public boolean exhausted() {
            return used >= rule.limit;
        }

        public long remaining() {
            return Math.max(0, rule.limit - used);
        }

        /** Until the oldest counted slot leaves the window; the whole window when nothing is counted. */
        public Duration reset() {
            for (var age = SLOTS; age >= 0; age--) {
                if (counts[age] > 0) {
                    var leaves = (current - age + 1 + SLOTS) * rule.slotMillis();
                    return wholeSeconds(leaves - now.toEpochMilli());
                }
            }
            return wholeSeconds(rule.window.toMillis());
        }

        /** One more event, now. */
        public Usage plusOne() {
            var more = counts.clone();
            more[0]++;
            return new Usage(rule, now, current, more);
        }

        public String state() {
            var oldest = SLOTS;
            while (oldest > 0 && counts[oldest] == 0) {
                oldest--;
            }
            var text = new StringBuilder(16 + 2 * oldest).append(current);
            for (var age = 0; age <= oldest; age++) {
                text.append(',').append(counts[age]);
            }
            return text.toString();
        }

        private static Duration wholeSeconds(long millis) {
            return Duration.ofSeconds(Math.max(1, Math.ceilDiv(millis, 1000L)));
        }
    }

    /** Reads comma-separated numbers without making garbage of each. */
    private static final class Numbers {

        private final String text;
        private int at;

        Numbers(String text) {
            this.text = text;
        }

        boolean hasNext() {
            return at < text.length();
        }

        long next() {
            var comma = text.indexOf(',', at);
            var end = comma < 0 ? text.length() : comma;
            var number = Long.parseLong(text, at, end, 10);
            at = end + 1;
            return number;
        }
    }
}
