package org.hathor.library.boundary;

import org.hathor.library.entity.MusicalKey;
import org.jspecify.annotations.Nullable;

/**
 * How a song sounds, once it was listened to; its analysis tells more.
 *
 * @param loudness in LUFS
 * @param tempo in beats a minute
 * @param energy 0 to 1
 */
public record SongSound(
        @Nullable Double loudness,
        @Nullable Double tempo,
        @Nullable MusicalKey key,
        @Nullable Double energy) {}
