package org.hathor.library.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A song as somebody elsewhere describes it: what is null is not known.
 *
 * @param fileName what its file was called there, without folders; it is never opened
 */
public record SongDescription(
        @Nullable UUID musicbrainzId,
        @Nullable String isrc,
        @Nullable String artist,
        @Nullable String title,
        @Nullable Long durationMs,
        @Nullable String fileName) {}
