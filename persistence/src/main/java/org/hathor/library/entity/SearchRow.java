package org.hathor.library.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a search has met, with what its rank is made of.
 *
 * @param id none for a genre
 * @param key the name, folded
 * @param text all that is searched, folded
 * @param known how many songs its artist has, or the genre: what is known better stands first
 */
public record SearchRow(
        SearchKind kind,
        @Nullable UUID id,
        String name,
        String key,
        String text,
        @Nullable String artist,
        @Nullable UUID artistId,
        @Nullable UUID albumId,
        @Nullable String albumTitle,
        @Nullable Integer year,
        @Nullable Long durationMs,
        long known) {

    /** The columns of a query in the order of the components, without the kind. */
    static SearchRow of(SearchKind kind, Object[] columns) {
        return new SearchRow(
                kind,
                (UUID) columns[0],
                (String) columns[1],
                (String) columns[2],
                (String) columns[3],
                (String) columns[4],
                (UUID) columns[5],
                (UUID) columns[6],
                (String) columns[7],
                (Integer) columns[8],
                columns[9] == null ? null : ((Number) columns[9]).longValue(),
                columns[10] == null ? 0 : ((Number) columns[10]).longValue());
    }
}
