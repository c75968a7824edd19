package org.hathor.library.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hathor.library.boundary.SongFilter;
import org.hathor.library.boundary.SoundFilter;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.MusicalKey;
import org.hathor.library.entity.SongSort;
import org.hathor.library.entity.SortOrder;
import org.jspecify.annotations.Nullable;

/** Which songs are asked for, and in which order: a {@code @BeanParam}. */
public class SongQuery {

    @QueryParam("q")
    @Parameter(
            description =
                    "Words in the title, the artist's name or the album's title, or beginnings of words; case and accents do"
                            + " not matter.",
            example = "deja vu")
    private @Nullable String q;

    @QueryParam("artist")
    @Parameter(description = "The id of somebody with any part in it.")
    private @Nullable UUID artist;

    @QueryParam("album")
    @Parameter(description = "The id of the album.")
    private @Nullable UUID album;

    @QueryParam("genre")
    @Parameter(description = "One of its genres.", example = "Jazz")
    private @Nullable String genre;

    @QueryParam("yearFrom")
    @Parameter(description = "Of this year or later.", example = "1990")
    private @Nullable Integer yearFrom;

    @QueryParam("yearTo")
    @Parameter(description = "Of this year or earlier.", example = "1999")
    private @Nullable Integer yearTo;

    @QueryParam("minSeconds")
    @Parameter(description = "At least as long.", example = "120")
    private @Nullable Integer minSeconds;

    @QueryParam("maxSeconds")
    @Parameter(description = "At most as long.", example = "300")
    private @Nullable Integer maxSeconds;

    @QueryParam("format")
    @Parameter(description = "In this format.")
    private @Nullable AudioFormat format;

    @QueryParam("addedSince")
    @Parameter(description = "Added at this instant or later.", example = "2026-11-01T00:00:00Z")
    private @Nullable Instant addedSince;

    @QueryParam("favourite")
    @Parameter(description = "true: only your favourites; false: only the others.", example = "true")
    private @Nullable Boolean favourite;

    @QueryParam("unplayed")
    @Parameter(description = "true: only what you never heard; false: only what you did.", example = "true")
    private @Nullable Boolean unplayed;

    @QueryParam("tempoFrom")
    @Parameter(description = "At least as fast, in beats a minute.", example = "118")
    private @Nullable Integer tempoFrom;

    @QueryParam("tempoTo")
    @Parameter(description = "At most as fast, in beats a minute.", example = "126")
    private @Nullable Integer tempoTo;

    @QueryParam("key")
    @Parameter(description = "In this key.", example = "a_minor")
    private @Nullable MusicalKey key;

    @QueryParam("minRating")
    @Parameter(description = "Rated by you with so many stars or more.", example = "4")
    private @Nullable Integer minRating;

    @QueryParam("sort")
    @Parameter(description = "By what the list is sorted; by when songs were added, if nothing is said.")
    private @Nullable SongSort sort;

    @QueryParam("order")
    @Parameter(description = "Which way; the newest first and all else ascending, if nothing is said.")
    private @Nullable SortOrder order;

    SongFilter filter() {
        return new SongFilter(
                artist,
                album,
                genre,
                yearFrom,
                yearTo,
                minSeconds,
                maxSeconds,
                format,
                addedSince,
                q,
                favourite,
                unplayed,
                minRating,
                new SoundFilter(tempoFrom, tempoTo, key));
    }

    SongSort sort() {
        return sort == null ? SongSort.added : sort;
    }

    SortOrder order() {
        return order == null ? sort().usual() : order;
    }
}
