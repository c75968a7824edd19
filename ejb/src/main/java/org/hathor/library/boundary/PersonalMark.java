package org.hathor.library.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody makes of something. */
public record PersonalMark(
        boolean favourite,
        @Nullable Integer rating,
        long plays,
        @Nullable Instant lastPlayed) {

    /** Nothing yet. */
    public static final PersonalMark NONE = new PersonalMark(false, null, 0, null);
}
