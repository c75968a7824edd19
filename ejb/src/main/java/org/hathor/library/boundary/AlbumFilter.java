package org.hathor.library.boundary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Invalid.FieldError;
import org.hathor.library.entity.Criteria;
import org.hathor.library.entity.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * Which albums are asked for; what is null does not matter.
 *
 * @param artist whose they are
 * @param genre of at least one of their songs
 * @param q words that are in the title or the artist's name
 */
public record AlbumFilter(
        @Nullable UUID artist,
        @Nullable String genre,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable Boolean variousArtists,
        @Nullable Instant addedSince,
        @Nullable String q) {

    private static final int LONGEST = 200;

    public AlbumFilter {
        var errors = new ArrayList<FieldError>();
        if (q != null && q.length() > LONGEST) {
            errors.add(new FieldError("q", "must have up to " + LONGEST + " characters"));
        }
        if (genre != null && genre.length() > LONGEST) {
            errors.add(new FieldError("genre", "must have up to " + LONGEST + " characters"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    Criteria criteria() {
        return new Criteria()
                .and("exists (select 1 from a.artists r where r.id = :artist)", "artist", artist)
                .and(
                        "exists (select 1 from a.genreKeys g where g = :genre)",
                        "genre",
                        genre == null ? null : SearchText.fold(genre))
                .years("a.year", yearFrom, yearTo)
                .and("a.variousArtists = :variousArtists", "variousArtists", variousArtists)
                .and("a.addedAt >= :addedSince", "addedSince", addedSince)
                .words("a", q);
    }
}
