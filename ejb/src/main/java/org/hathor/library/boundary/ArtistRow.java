package org.hathor.library.boundary;

import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.library.entity.ArtistSort;
import org.jspecify.annotations.Nullable;

/** What the query of a list of artists selects. */
public record ArtistRow(
        UUID id,
        String name,
        @Nullable UUID musicbrainzId,
        Instant addedAt,
        Integer albums,
        Integer songs,
        String sortKey) {

    Cursor cursor(ArtistSort sort) {
        return switch (sort) {
            case name -> Cursor.of(sortKey, id);
            case added -> Cursor.of(addedAt, id);
            case songs -> Cursor.of(songs, id);
        };
    }

    ArtistView view(boolean favourite) {
        return new ArtistView(id, name, musicbrainzId, albums, songs, addedAt, favourite);
    }
}
