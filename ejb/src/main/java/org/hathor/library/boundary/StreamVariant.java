package org.hathor.library.boundary;

import java.util.ArrayList;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Invalid.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * How a song is wanted: in another format, from somewhere in it on.
 *
 * @param bitRate in kbit/s
 * @param offsetMs where it begins
 */
public record StreamVariant(StreamFormat format, int bitRate, long offsetMs) {

    private static final double LONGEST = 86_400;
    private static final double MILLIS = 1_000;

    /** Reads what was asked for; null: the file as it is. */
    public static @Nullable StreamVariant of(
            @Nullable StreamFormat format, @Nullable Integer bitRate, @Nullable Double offset) {
        var errors = new ArrayList<FieldError>();
        if (format == null) {
            if (bitRate != null) {
                errors.add(new FieldError("bitrate", "needs a format"));
            }
            if (offset != null) {
                errors.add(new FieldError("offset", "needs a format"));
            }
        } else if (bitRate != null && (bitRate < format.lowestRate() || bitRate > format.highestRate())) {
            errors.add(new FieldError(
                    "bitrate", "must be a number from %d to %d".formatted(format.lowestRate(), format.highestRate())));
        }
        if (offset != null && !(offset >= 0 && offset <= LONGEST)) {
            errors.add(new FieldError("offset", "must be a number of seconds within the song"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return format == null
                ? null
                : new StreamVariant(
                        format,
                        bitRate == null ? format.usualRate() : bitRate,
                        offset == null ? 0 : Math.round(offset * MILLIS));
    }

    /** One word for it, which a signature covers and a file is called by. */
    public String key() {
        return format.name() + '-' + bitRate + '-' + offsetMs;
    }

    /** The same as the end of a query. */
    String query() {
        return "&format=" + format + "&bitrate=" + bitRate + "&offset=" + offsetMs / MILLIS;
    }
}
