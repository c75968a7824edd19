package org.hathor.library.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** What was found out about the sound of a file, whose id it has; or why nothing was. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class SongAnalysis extends Identified {

    private static final int LONGEST_REASON = 500;

    private Instant analysedAt;
    private @Nullable String reason;
    private @Nullable Long durationMs;
    private @Nullable Double loudness;
    private @Nullable Double loudnessConfidence;
    private @Nullable Double peak;
    private @Nullable Long silenceStartMs;
    private @Nullable Long silenceEndMs;
    private @Nullable Double tempo;
    private @Nullable Double tempoConfidence;

    @Enumerated(EnumType.STRING)
    private @Nullable MusicalKey musicalKey;

    private @Nullable Double keyConfidence;
    private @Nullable Double energy;
    private @Nullable Double energyConfidence;
    private byte @Nullable [] waveform;

    protected SongAnalysis() {}

    public SongAnalysis(UUID file, Instant analysedAt) {
        super(file);
        this.analysedAt = analysedAt;
    }

    public SongAnalysis failed(String why) {
        reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
        return this;
    }

    /** In LUFS, and the highest sample in dB of full scale. */
    public SongAnalysis loud(double lufs, double confidence, double highest) {
        loudness = lufs;
        loudnessConfidence = confidence;
        peak = highest;
        return this;
    }

    /** How long it is, and how long nothing is heard at its ends. */
    public SongAnalysis lasting(long millis, long silenceBefore, long silenceBehind, byte[] points) {
        durationMs = millis;
        silenceStartMs = silenceBefore;
        silenceEndMs = silenceBehind;
        waveform = points.clone();
        return this;
    }

    /** In beats a minute. */
    public SongAnalysis beating(double beats, double confidence) {
        tempo = beats;
        tempoConfidence = confidence;
        return this;
    }

    public SongAnalysis in(MusicalKey key, double confidence) {
        musicalKey = key;
        keyConfidence = confidence;
        return this;
    }

    public SongAnalysis lively(double howMuch, double confidence) {
        energy = howMuch;
        energyConfidence = confidence;
        return this;
    }

    boolean isOfSound() {
        return reason == null;
    }
}
