package org.hathor.library.entity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a song.
 *
 * @param artistText who made it, as it is shown: "Beyoncé feat. Jay-Z"
 */
public record SongDetails(
        String title,
        @Nullable String sortTitle,
        String artistText,
        @Nullable Integer disc,
        @Nullable Integer track,
        @Nullable Integer year,
        List<String> genres,
        @Nullable String comment,
        @Nullable String lyrics,
        @Nullable String isrc,
        @Nullable UUID musicbrainzId) {}
