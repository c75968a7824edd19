package org.hathor.library.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one uploaded file.
 *
 * @param file its name, as it was sent
 * @param song the song it is now, or was already
 * @param reason why it was refused, in a sentence
 */
public record UploadOutcome(
        String file,
        Kind outcome,
        @Nullable UUID song,
        @Nullable String reason) {

    /** How it ended. */
    public enum Kind {
        created,
        duplicate,
        refused
    }

    static UploadOutcome created(String file, UUID song) {
        return new UploadOutcome(file, Kind.created, song, null);
    }

    static UploadOutcome duplicate(String file, UUID song) {
        return new UploadOutcome(file, Kind.duplicate, song, null);
    }

    static UploadOutcome refused(String file, String reason) {
        return new UploadOutcome(file, Kind.refused, null, reason);
    }
}
