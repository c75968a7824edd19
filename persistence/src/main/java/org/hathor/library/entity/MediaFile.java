package org.hathor.library.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** Bytes that sound, known by their SHA-256. Those that are stored never change; a folder's may, and then these are others. */
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
    private @Nullable Instant missingSince;

    protected MediaFile() {}

    public MediaFile(UUID id, String sha256, long size, Sound sound, Instant addedAt) {
        super(id);
        contain(sha256, size, sound);
        this.addedAt = addedAt;
    }

    /** The file in the folder is another now: the song in it stays the song that it was. */
    public void become(String newSha256, long newSize, Sound sound) {
        contain(newSha256, newSize, sound);
        this.missingSince = null;
    }

    private void contain(String newSha256, long newSize, Sound sound) {
        this.sha256 = newSha256;
        this.size = newSize;
        this.format = sound.format();
        this.codec = sound.codec();
        this.durationMs = sound.durationMs();
        this.bitRate = sound.bitRate();
        this.sampleRate = sound.sampleRate();
        this.channels = sound.channels();
    }

    /** It is not where it was: what is told of it stays, until it is found again. */
    public void miss(Instant now) {
        if (missingSince == null) {
            missingSince = now;
        }
    }

    public void find() {
        missingSince = null;
    }

    public boolean isMissing() {
        return missingSince != null;
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
