package org.hathor.library.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** Stored bytes that sound, known by their SHA-256. It never changes. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class MediaFile extends Identified {

    private String sha256;
    private long size;

    @Enumerated(EnumType.STRING)
    private AudioFormat format;

    private String codec;
    private long durationMs;
    private @Nullable Integer bitRate;
    private @Nullable Integer sampleRate;
    private @Nullable Integer channels;
    private Instant addedAt;

    protected MediaFile() {}

    public MediaFile(UUID id, String sha256, long size, Sound sound, Instant addedAt) {
        super(id);
        this.sha256 = sha256;
        this.size = size;
        this.format = sound.format();
        this.codec = sound.codec();
        this.durationMs = sound.durationMs();
        this.bitRate = sound.bitRate();
        this.sampleRate = sound.sampleRate();
        this.channels = sound.channels();
        this.addedAt = addedAt;
    }

    public String sha256() {
        return sha256;
    }

    public AudioFormat format() {
        return format;
    }

    public long durationMs() {
        return durationMs;
    }
}
