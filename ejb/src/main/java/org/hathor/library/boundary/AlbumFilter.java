package org.hathor.library.boundary;

import java.util.UUID;
import org.hathor.kernel.Invalid;
import org.hathor.library.entity.Criteria;
import org.jspecify.annotations.Nullable;

/**
 * Which albums are asked for; what is null does not matter.
 *
 * @param artist whose they are
 * @param q words that are in the title or the artist's name
 */
public record AlbumFilter(
        @Nullable UUID artist,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable String q) {

    private static final int LONGEST = 200;

    public AlbumFilter {
        if (q != null && q.length() > LONGEST) {
            throw new Invalid("q", "must have up to " + LONGEST + " characters");
        }
    }

    Criteria criteria() {
        return new Criteria()
                .and("exists (select 1 from a.artists r where r.id = :artist)", "artist", artist)
                .and("a.year >= :yearFrom", "yearFrom", yearFrom)
                .and("a.year <= :yearTo", "yearTo", yearTo)
                .words("a.searchText", q);
    }
}
