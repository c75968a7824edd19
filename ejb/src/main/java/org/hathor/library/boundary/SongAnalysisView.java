package org.hathor.library.boundary;

import java.time.Instant;
import org.hathor.library.entity.MusicalKey;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the sound of a song.
 *
 * @param reason why it failed, in a sentence
 * @param loudness in LUFS (EBU R 128)
 * @param peak the highest sample, in dB of full scale
 * @param silenceStartMs how long nothing is heard at the beginning
 * @param silenceEndMs and at the end
 * @param tempo in beats a minute
 * @param energy 0 to 1
 */
public record SongAnalysisView(
        State state,
        @Nullable Instant analysedAt,
        @Nullable String reason,
        @Nullable Double loudness,
        @Nullable Double loudnessConfidence,
        @Nullable Double peak,
        @Nullable Long silenceStartMs,
        @Nullable Long silenceEndMs,
        @Nullable Double tempo,
        @Nullable Double tempoConfidence,
        @Nullable MusicalKey key,
        @Nullable Double keyConfidence,
        @Nullable Double energy,
        @Nullable Double energyConfidence) {

    /** How far it is. */
    public enum State {
        pending,
        done,
        failed
    }
}
