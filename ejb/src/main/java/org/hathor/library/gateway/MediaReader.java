package org.hathor.library.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.hathor.library.control.AudioTypes;
import org.hathor.library.control.RawTags;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.Sound;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a file is and what its tags say. Files come from anybody: whatever is in one, the outcome is a
 * {@link Reading} or a sentence that says what is wrong with it.
 */
@ApplicationScoped
public class MediaReader {

    /** What was found in a file. */
    public record Reading(
            Sound sound, RawTags tags, @Nullable Picture picture) {}

    /** Reads one of the formats. */
    interface Format {
        Reading read(Path file, AudioFormat format) throws IOException, UnreadableMedia;
    }

    /** Finds out what a file is and reads it. */
    public Reading read(Path file) throws IOException, UnreadableMedia {
        var format = formatOf(file);
        var reading = read(file, format);
        if (reading.sound().durationMs() <= 0) {
            throw new UnreadableMedia("This file has no sound in it, or is cut off before it begins.");
        }
        return reading;
    }

    private static Reading read(Path file, AudioFormat format) throws IOException, UnreadableMedia {
        try {
            return readerOf(format).read(file, format);
        } catch (RuntimeException e) {
            throw new UnreadableMedia("This begins like a file of the format %s, but is damaged.".formatted(format), e);
        }
    }

    /**
     * How a file sounds.
     *
     * @param bytes of sound: with the duration they make the bit rate
     */
    static Sound sound(AudioFormat format, String codec, long durationMs, long bytes, int rate, int channels) {
        var bitRate = durationMs <= 0
                ? 0
                : (int) Math.min(100_000, bytes / durationMs * 8 + bytes % durationMs * 8 / durationMs);
        return new Sound(
                format,
                codec,
                durationMs,
                bitRate,
                rate > 0 ? rate : null,
                channels > 0 && channels < 256 ? channels : null);
    }

    private static Format readerOf(AudioFormat format) {
        return switch (format) {
            case mp3 -> new MpegFormat();
            case flac -> new FlacFormat();
            case ogg -> new VorbisFormat();
            case m4a -> new Mp4Format();
            case wav -> new WavFormat();
            case aiff -> new AiffFormat();
            case opus -> new OpusFormat();
            case aac -> new AdtsFormat();
            case webm -> new WebmFormat();
        };
    }

    private static AudioFormat formatOf(Path file) throws IOException, UnreadableMedia {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) {
                throw new UnreadableMedia("This file is empty.");
            }
            var tag = AudioTypes.tagLength(head(channel, 0));
            // Some writers leave a gap behind an ID3 tag: then it takes a closer look to find the first frame.
            var format =
                    AudioTypes.of(head(channel, tag)).or(() -> Optional.ofNullable(tag > 0 ? AudioFormat.mp3 : null));
            return format.orElseThrow(
                    () -> new UnreadableMedia(
                            "This is no audio file that Hathor knows: mp3, flac, ogg, opus, m4a, aac, wav, aiff and webm are."));
        }
    }

    private static byte[] head(FileChannel channel, long position) throws IOException {
        var head = ByteBuffer.allocate(AudioTypes.HEAD);
        while (head.hasRemaining() && channel.read(head, position + head.position()) > 0) {
            // A read may bring less than was asked for.
        }
        return java.util.Arrays.copyOf(head.array(), head.position());
    }
}
