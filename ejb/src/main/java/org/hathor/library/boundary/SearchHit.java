package org.hathor.library.boundary;

import java.util.UUID;
import org.hathor.library.entity.SearchKind;
import org.hathor.library.entity.SearchRow;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found: enough to show it and to lead there.
 *
 * @param id null for a genre, which its name leads to
 * @param artist whose it is, as it is shown; null for artists and genres
 * @param artistId the artist, or who stands first
 * @param songs how many an artist or a genre has
 */
public record SearchHit(
        SearchKind kind,
        @Nullable UUID id,
        String name,
        @Nullable String artist,
        @Nullable UUID artistId,
        @Nullable Reference album,
        @Nullable Integer year,
        @Nullable Long durationMs,
        @Nullable Long songs) {

    static SearchHit of(SearchRow row) {
        var albumId = row.albumId();
        var albumTitle = row.albumTitle();
        var counted = row.kind() == SearchKind.artist || row.kind() == SearchKind.genre;
        return new SearchHit(
                row.kind(),
                row.id(),
                row.name(),
                row.artist(),
                row.artistId(),
                albumId == null || albumTitle == null ? null : new Reference(albumId, albumTitle),
                row.year(),
                row.durationMs(),
                counted ? row.known() : null);
    }
}
