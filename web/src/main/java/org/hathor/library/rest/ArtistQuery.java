package org.hathor.library.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hathor.library.boundary.ArtistFilter;
import org.hathor.library.entity.ArtistSort;
import org.hathor.library.entity.SortOrder;
import org.jspecify.annotations.Nullable;

/** Which artists are asked for, and in which order: a {@code @BeanParam}. */
public class ArtistQuery {

    @QueryParam("q")
    @Parameter(
            description = "Words in the name, or beginnings of words; case and accents do not matter.",
            example = "beyonce")
    private @Nullable String q;

    @QueryParam("withAlbums")
    @Parameter(description = "true: who has albums of their own; false: who has not.")
    private @Nullable Boolean withAlbums;

    @QueryParam("addedSince")
    @Parameter(description = "Added at this instant or later.", example = "2026-11-01T00:00:00Z")
    private @Nullable Instant addedSince;

    @QueryParam("sort")
    @Parameter(description = "By what the list is sorted; by name, if nothing is said.")
    private @Nullable ArtistSort sort;

    @QueryParam("order")
    @Parameter(description = "Which way; names ascending, who is new or has most first, if nothing is said.")
    private @Nullable SortOrder order;

    ArtistFilter filter() {
        return new ArtistFilter(withAlbums, addedSince, q);
    }

    ArtistSort sort() {
        return sort == null ? ArtistSort.name : sort;
    }

    SortOrder order() {
        return order == null ? sort().usual() : order;
    }
}
