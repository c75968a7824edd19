package org.hathor.library.boundary;

import java.time.Instant;
import org.hathor.kernel.Invalid;
import org.hathor.library.entity.Criteria;
import org.jspecify.annotations.Nullable;

/**
 * Which artists are asked for; what is null does not matter.
 *
 * @param withAlbums who has albums, or who has none
 * @param q words that are in the name
 */
public record ArtistFilter(
        @Nullable Boolean withAlbums,
        @Nullable Instant addedSince,
        @Nullable String q) {

    private static final int LONGEST = 200;

    public ArtistFilter {
        if (q != null && q.length() > LONGEST) {
            throw new Invalid("q", "must have up to " + LONGEST + " characters");
        }
    }

    Criteria criteria() {
        return new Criteria()
                .and(
                        Boolean.TRUE.equals(withAlbums) ? "t.albums >= :one" : "t.albums < :one",
                        "one",
                        withAlbums == null ? null : 1)
                .and("r.addedAt >= :addedSince", "addedSince", addedSince)
                .words("r", q);
    }
}
