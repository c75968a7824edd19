package org.hathor.library.gateway;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.hathor.library.entity.AudioFormat;

/** Vorbis in Ogg. */
final class VorbisFormat implements MediaReader.Format {

    private static final int HEAD = 30;
    private static final int COMMENTS = 7;

    @Override
    public MediaReader.Reading read(Path path, AudioFormat format) throws IOException, UnreadableMedia {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var packets = new OggPackets(file);
            var head = packets.next();
            var comments = packets.next();
            if (head == null || head.length < HEAD || comments == null || comments.length < COMMENTS) {
                throw new UnreadableMedia("This begins like a file of the format ogg, but is damaged.");
            }
            var found = new FoundTags();
            var in = MediaBytes.of(comments);
            if (!in.has(1, "vorbis")) {
                throw new UnreadableMedia("The tags of this file are missing.");
            }
            VorbisComments.read(in, COMMENTS, in.size(), found);
            var first = MediaBytes.of(head);
            var rate = (int) Math.min(Integer.MAX_VALUE, first.little(12, 4));
            var samples = packets.lastGranule();
            var durationMs = rate <= 0 || samples <= 0 ? 0 : samples / rate * 1_000 + samples % rate * 1_000 / rate;
            return new MediaReader.Reading(
                    MediaReader.sound(format, "Vorbis", durationMs, file.length(), rate, first.at(11)),
                    found.tags(),
                    found.picture());
        }
    }
}
