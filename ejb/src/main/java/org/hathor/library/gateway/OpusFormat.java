package org.hathor.library.gateway;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.hathor.library.entity.AudioFormat;

/** Opus in Ogg (RFC 7845). */
final class OpusFormat implements MediaReader.Format {

    /** Granules count at this rate, whatever the sound was made of. */
    private static final int RATE = 48_000;

    private static final int ID_HEADER = 19;
    private static final String MAGIC = "OpusTags";

    @Override
    public MediaReader.Reading read(Path path, AudioFormat format) throws IOException, UnreadableMedia {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var packets = new OggPackets(file);
            var head = packets.next();
            var comments = packets.next();
            if (head == null || head.length < ID_HEADER || comments == null) {
                throw damaged();
            }
            var preSkip = (head[10] & 0xff) | (head[11] & 0xff) << 8;
            var samples = packets.lastGranule() - preSkip;
            var durationMs = samples <= 0 ? 0 : samples / (RATE / 1_000);
            var found = new FoundTags();
            var in = MediaBytes.of(comments);
            if (!in.has(0, MAGIC)) {
                throw damaged();
            }
            VorbisComments.read(in, MAGIC.length(), in.size(), found);
            return new MediaReader.Reading(
                    MediaReader.sound(format, "Opus", durationMs, file.length(), RATE, Math.max(1, head[9] & 0xff)),
                    found.tags(),
                    found.picture());
        }
    }

    private static UnreadableMedia damaged() {
        return new UnreadableMedia("This begins like a file of the format opus, but is damaged.");
    }
}
