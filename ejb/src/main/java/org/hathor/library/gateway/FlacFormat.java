package org.hathor.library.gateway;

import java.io.IOException;
import java.nio.file.Path;
import org.hathor.library.control.AudioTypes;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.Sound;

/** FLAC (RFC 9639). */
final class FlacFormat implements MediaReader.Format {

    private static final int MOST_BLOCKS = 1_000;
    private static final int STREAM_INFO = 0;
    private static final int COMMENTS = 4;
    private static final int PICTURE = 6;

    @Override
    public MediaReader.Reading read(Path path, AudioFormat format) throws IOException, UnreadableMedia {
        try (var in = MediaBytes.of(path)) {
            var found = new FoundTags();
            var at = AudioTypes.tagLength(in.bytes(0, 10)) + 4;
            Sound sound = null;
            var last = false;
            for (int i = 0; i < MOST_BLOCKS && !last; i++) {
                var head = (int) in.number(at, 1);
                var length = in.number(at + 1, 3);
                at += 4;
                if (at + length > in.size()) {
                    throw new UnreadableMedia("This file ends in the middle of its head.");
                }
                switch (head & 0x7f) {
                    case STREAM_INFO -> sound = sound(in, at, format);
                    case COMMENTS -> VorbisComments.read(in, at, at + length, found);
                    case PICTURE -> VorbisComments.pictureBlock(in, at, at + length, found);
                    default -> {}
                }
                last = (head & 0x80) != 0;
                at += length;
            }
            if (sound == null || at >= in.size()) {
                throw new UnreadableMedia("This file has the head of a FLAC, and no sound after it.");
            }
            return new MediaReader.Reading(sound, found.tags(), found.picture());
        }
    }

    /** 20 bits rate, 3 channels - 1, 5 bits per sample - 1, 36 samples. */
    private static Sound sound(MediaBytes in, long at, AudioFormat format) throws IOException, UnreadableMedia {
        var packed = in.number(at + 10, 8);
        var rate = packed >>> 44;
        var channels = (int) (packed >>> 41 & 7) + 1;
        var bits = (int) (packed >>> 36 & 31) + 1;
        var samples = packed & 0xf_ffff_ffffL;
        var durationMs = rate == 0 ? 0 : samples * 1_000 / rate;
        return MediaReader.sound(format, "FLAC %d bit".formatted(bits), durationMs, in.size(), (int) rate, channels);
    }
}
