package org.hathor.library.entity;

import org.jspecify.annotations.Nullable;

/**
 * How a file sounds, technically.
 *
 * @param codec as people call it: "MPEG-1 Layer 3", "FLAC 24 bit"
 * @param bitRate in kbit/s
 * @param sampleRate in Hz
 */
public record Sound(
        AudioFormat format,
        String codec,
        long durationMs,
        @Nullable Integer bitRate,
        @Nullable Integer sampleRate,
        @Nullable Integer channels) {

    public Sound {
        codec = codec.isBlank() ? format.name() : codec;
    }
}
