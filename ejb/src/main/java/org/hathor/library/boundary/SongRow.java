package org.hathor.library.boundary;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.MusicalKey;
import org.hathor.library.entity.SongSort;
import org.jspecify.annotations.Nullable;

/** What the query of a list of songs selects; with the credits it becomes a {@link SongView}. */
public record SongRow(
        UUID id,
        String title,
        String artist,
        @Nullable UUID albumId,
        @Nullable String albumTitle,
        @Nullable Integer disc,
        @Nullable Integer track,
        @Nullable Integer year,
        List<String> genres,
        AudioFormat format,
        String codec,
        Long durationMs,
        @Nullable Integer bitRate,
        @Nullable Integer sampleRate,
        @Nullable Integer channels,
        Long size,
        @Nullable String isrc,
        @Nullable UUID musicbrainzId,
        Instant addedAt,
        Long version,
        @Nullable Instant missingSince,
        String sortKey,
        String artistSortKey,
        @Nullable Double loudness,
        @Nullable Double tempo,
        @Nullable MusicalKey key,
        @Nullable Double energy) {

    private static final int TRACKS_OF_A_DISC = 100_000;

    @Nullable
    SongSound sound() {
        return loudness == null ? null : new SongSound(loudness, tempo, key, energy);
    }

    Cursor cursor(SongSort sort) {
        return switch (sort) {
            case added -> Cursor.of(addedAt, id);
            case title -> Cursor.of(sortKey, id);
            case artist -> Cursor.of(artistSortKey, id);
            case year -> Cursor.of(requireNonNullElse(year, 0), id);
            case duration -> Cursor.of(durationMs, id);
            case track -> Cursor.of((disc == null ? 1 : disc) * TRACKS_OF_A_DISC + (track == null ? 0 : track), id);
        };
    }
}
