package org.hathor.library.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be configured about how the library makes sound; docs/configuration.md explains each key. */
@Dependent
public class SoundConfig {

    @Inject
    @ConfigProperty(name = "hathor.library.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "hathor.library.ffmpeg", defaultValue = "ffmpeg")
    String ffmpeg;

    @Inject
    @ConfigProperty(name = "hathor.library.ffmpeg-deadline", defaultValue = "PT10M")
    Duration ffmpegDeadline;

    @Inject
    @ConfigProperty(name = "hathor.library.ffmpeg-memory-bytes", defaultValue = "1073741824")
    long ffmpegMemoryBytes;

    @Inject
    @ConfigProperty(name = "hathor.library.transcode-slots", defaultValue = "4")
    int transcodeSlots;

    @Inject
    @ConfigProperty(name = "hathor.library.transcode-cache-bytes", defaultValue = "2147483648")
    long transcodeCacheBytes;

    /** Whether the demo catalogue is made at the start. */
    public boolean demo() {
        return demo;
    }

    /** The program, by its path or as the system finds it. */
    public String ffmpeg() {
        return ffmpeg;
    }

    /** How long one run of it may take. */
    public Duration ffmpegDeadline() {
        return ffmpegDeadline;
    }

    /** How much memory one run of it may address. */
    public long ffmpegMemoryBytes() {
        return ffmpegMemoryBytes;
    }

    /** How many songs are transcoded at once for listeners. */
    public int transcodeSlots() {
        return transcodeSlots;
    }

    /** How much of what was transcoded is kept. */
    public long transcodeCacheBytes() {
        return transcodeCacheBytes;
    }
}
