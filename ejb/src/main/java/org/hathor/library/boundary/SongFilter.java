package org.hathor.library.boundary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Invalid.FieldError;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.Criteria;
import org.hathor.library.entity.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * Which songs are asked for; what is null does not matter.
 *
 * @param artist has any part in it
 * @param q words, or beginnings of words, that are in the title, the artist's name or the album's title
 * @param favourite whether it is one of the person who asks
 * @param unplayed whether that person never heard it
 * @param minRating stars that it has at least from that person
 */
public record SongFilter(
        @Nullable UUID artist,
        @Nullable UUID album,
        @Nullable String genre,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable Integer minSeconds,
        @Nullable Integer maxSeconds,
        @Nullable AudioFormat format,
        @Nullable Instant addedSince,
        @Nullable String q,
        @Nullable Boolean favourite,
        @Nullable Boolean unplayed,
        @Nullable Integer minRating,
        SoundFilter sound) {

    /** Asking whether there is such a genre at all saves looking for one that there is not in every song. */
    private static final String OF_GENRE = """
            array_contains(s.genreKeys, :genre)
            and exists (select 1 from Genre g where g.folded = :genre and g.songs > 0)""";

    private static final int LONGEST = 200;
    private static final long MILLIS = 1_000;

    public SongFilter {
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
        return sound.narrow(new Criteria())
                .and("exists (select 1 from s.credits c where c.artist.id = :artist)", "artist", artist)
                .and("s.album.id = :album", "album", album)
                .and(OF_GENRE, "genre", genre == null ? null : SearchText.fold(genre))
                .years("s.year", yearFrom, yearTo)
                .and("s.durationMs >= :shortest", "shortest", minSeconds == null ? null : minSeconds * MILLIS)
                .and("s.durationMs < :longest", "longest", maxSeconds == null ? null : (maxSeconds + 1) * MILLIS)
                .and("s.format = :format", "format", format)
                .and("s.addedAt >= :addedSince", "addedSince", addedSince)
                .words("s", q);
    }
}
