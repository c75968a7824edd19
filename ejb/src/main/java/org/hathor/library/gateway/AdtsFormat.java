package org.hathor.library.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hathor.library.control.AudioTypes;
import org.hathor.library.control.RawTags;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.Sound;

/** AAC without a container (ADTS, ISO 13818-7): frames one after the other, and no tags. */
final class AdtsFormat implements MediaReader.Format {

    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };
    private static final int HEADER = 7;
    private static final int SAMPLES = 1_024;

    @Override
    public MediaReader.Reading read(Path path, AudioFormat format) throws IOException, UnreadableMedia {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            in.mark(AudioTypes.HEAD);
            var tag = AudioTypes.tagLength(in.readNBytes(10));
            in.reset();
            in.skipNBytes(tag);
            long frames = 0;
            long bytes = 0;
            var first = new byte[0];
            for (var head = in.readNBytes(HEADER); isFrame(head); head = in.readNBytes(HEADER)) {
                first = frames++ == 0 ? head : first;
                bytes += length(head);
                in.readNBytes(length(head) - HEADER);
            }
            if (frames < 2) {
                throw new UnreadableMedia("This begins like a file of the format aac, but is damaged.");
            }
            var rate = RATES[(first[2] & 0x3c) >> 2];
            var durationMs = frames * SAMPLES * 1_000 / rate;
            var channels = Math.max(1, (first[2] & 1) << 2 | (first[3] & 0xc0) >> 6);
            return new MediaReader.Reading(
                    new Sound(format, "AAC", durationMs, (int) (bytes * 8 / Math.max(1, durationMs)), rate, channels),
                    new RawTags(),
                    null);
        }
    }

    private static boolean isFrame(byte[] head) {
        return head.length == HEADER
                && (head[0] & 0xff) == 0xff
                && (head[1] & 0xf6) == 0xf0
                && (head[2] & 0x3c) >> 2 < RATES.length
                && length(head) > HEADER;
    }

    private static int length(byte[] head) {
        return (head[3] & 3) << 11 | (head[4] & 0xff) << 3 | (head[5] & 0xe0) >> 5;
    }
}
