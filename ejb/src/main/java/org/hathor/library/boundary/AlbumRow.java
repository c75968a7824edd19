package org.hathor.library.boundary;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.library.entity.AlbumSort;
import org.jspecify.annotations.Nullable;

/** What the query of a list of albums selects. */
public record AlbumRow(
        UUID id,
        String title,
        String artist,
        @Nullable Integer year,
        Boolean variousArtists,
        Instant addedAt,
        String sortKey,
        String artistSortKey) {

    /** Whose an album is. */
    public record Owner(UUID album, UUID artist, String name) {}

    /** What is in an album. */
    public record Contents(UUID album, Long songs, Long durationMs) {}

    Cursor cursor(AlbumSort sort) {
        return switch (sort) {
            case added -> Cursor.of(addedAt, id);
            case title -> Cursor.of(sortKey, id);
            case artist -> Cursor.of(artistSortKey, id);
            case year -> Cursor.of(requireNonNullElse(year, 0), id);
        };
    }
}
