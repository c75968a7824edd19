package org.hathor.operations.control;

import java.time.Duration;
import java.time.Instant;

/** Something that happens once in every period; periods are counted from 1970 in UTC, so that all nodes agree. */
public record Recurrence(String kind, Duration period) {

    public Recurrence {
        if (period.toMillis() < 1_000) {
            throw new IllegalArgumentException("The job " + kind + " recurs too often");
        }
    }

    /** The name of the period in which a moment is: at most one job may have it. */
    public String slot(Instant now) {
        var millis = period.toMillis();
        return kind + "@" + Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), millis) * millis);
    }
}
