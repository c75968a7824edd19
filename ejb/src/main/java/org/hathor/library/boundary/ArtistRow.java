package org.hathor.library.boundary;

import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.jspecify.annotations.Nullable;

/** What the query of a list of artists selects. */
public record ArtistRow(UUID id, String name, @Nullable UUID musicbrainzId, String sortKey) {

    /** How many of something an artist has. */
    public record Count(UUID artist, Long count) {}

    Cursor cursor() {
        return Cursor.of(sortKey, id);
    }
}
