package org.hathor.library.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hathor.library.boundary.AlbumFilter;
import org.hathor.library.entity.AlbumSort;
import org.hathor.library.entity.SortOrder;
import org.jspecify.annotations.Nullable;

/** Which albums are asked for, and in which order: a {@code @BeanParam}. */
public class AlbumQuery {

    @QueryParam("q")
    @Parameter(
            description =
                    "Words in the title or the artist's name, or beginnings of words; case and accents do not matter.",
            example = "greatest hits")
    private @Nullable String q;

    @QueryParam("artist")
    @Parameter(description = "The id of the artist whose they are.")
    private @Nullable UUID artist;

    @QueryParam("genre")
    @Parameter(description = "A genre of at least one of its songs.", example = "Jazz")
    private @Nullable String genre;

    @QueryParam("yearFrom")
    @Parameter(description = "Of this year or later.", example = "1990")
    private @Nullable Integer yearFrom;

    @QueryParam("yearTo")
    @Parameter(description = "Of this year or earlier.", example = "1999")
    private @Nullable Integer yearTo;

    @QueryParam("variousArtists")
    @Parameter(description = "true: those with songs of many; false: those of one artist or band.")
    private @Nullable Boolean variousArtists;

    @QueryParam("addedSince")
    @Parameter(description = "Added at this instant or later.", example = "2026-11-01T00:00:00Z")
    private @Nullable Instant addedSince;

    @QueryParam("sort")
    @Parameter(description = "By what the list is sorted; by title, if nothing is said.")
    private @Nullable AlbumSort sort;

    @QueryParam("order")
    @Parameter(description = "Which way; the newest first and all else ascending, if nothing is said.")
    private @Nullable SortOrder order;

    AlbumFilter filter() {
        return new AlbumFilter(artist, genre, yearFrom, yearTo, variousArtists, addedSince, q);
    }

    AlbumSort sort() {
        return sort == null ? AlbumSort.title : sort;
    }

    SortOrder order() {
        return order == null ? sort().usual() : order;
    }
}
