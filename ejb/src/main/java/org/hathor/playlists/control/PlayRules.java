package org.hathor.playlists.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Invalid.FieldError;

/** When somebody has heard a song. */
public final class PlayRules {

    private static final Duration ALWAYS_ENOUGH = Duration.ofMinutes(4);

    /** Clocks of players go wrong a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private PlayRules() {}

    /** How much of a song has to be heard for it to count: half of it, or four minutes. */
    public static long enoughMillis(long durationMillis) {
        return Math.min((durationMillis + 1) / 2, ALWAYS_ENOUGH.toMillis());
    }

    /** Refuses what cannot have been. */
    public static void check(Instant startedAt, long listenedMillis, Instant now) {
        var errors = new ArrayList<FieldError>();
        if (startedAt.isAfter(now.plus(TOLERANCE)) || startedAt.isBefore(FIRST)) {
            errors.add(new FieldError("startedAt", "must be in the past"));
        } else if (listenedMillis
                > Duration.between(startedAt, now).plus(TOLERANCE).toMillis()) {
            errors.add(new FieldError("listenedMs", "must not be longer than the time since startedAt"));
        }
        if (listenedMillis < 0) {
            errors.add(new FieldError("listenedMs", "must not be negative"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
