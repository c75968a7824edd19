package org.hathor.library.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An album, as everybody sees it.
 *
 * @param artist whose it is, as it is shown
 * @param artists whose it is; nobody's alone where it is of various artists
 * @param songs how many are here
 * @param favourite whether it is one of the person who asks
 */
public record AlbumView(
        UUID id,
        String title,
        String artist,
        List<Reference> artists,
        @Nullable Integer year,
        boolean variousArtists,
        long songs,
        long durationMs,
        Instant addedAt,
        boolean favourite) {}
