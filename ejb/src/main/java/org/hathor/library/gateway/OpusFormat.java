package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.hathor.library.control.RawTags;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.Sound;

/** Opus in Ogg (RFC 7845). */
final class OpusFormat implements MediaReader.Format {

    /** Granules count at this rate, whatever the sound was made of. */
    private static final int RATE = 48_000;

    private static final int ID_HEADER = 19;
    private static final String MAGIC = "OpusTags";

    /** Pictures have their own place. */
    private static final int LONGEST_COMMENT = 1 << 20;

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
            var bitRate = durationMs == 0 ? 0 : Math.min(file.length() * 8 / durationMs, 10_000);
            var channels = Math.max(1, head[9] & 0xff);
            return new MediaReader.Reading(
                    new Sound(format, "Opus", durationMs, (int) bitRate, RATE, channels), tags(comments));
        }
    }

    private static RawTags tags(byte[] packet) throws UnreadableMedia {
        var tags = new RawTags();
        var in = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
        try {
            if (!MAGIC.equals(text(in, MAGIC.length()))) {
                throw damaged();
            }
            text(in, in.getInt());
            for (int left = in.getInt(); left > 0; left--) {
                var comment = text(in, in.getInt());
                var equals = comment.indexOf('=');
                if (equals > 0 && comment.length() < LONGEST_COMMENT) {
                    tags.add(comment.substring(0, equals), comment.substring(equals + 1));
                }
            }
        } catch (BufferUnderflowException e) {
            throw damaged();
        }
        return tags;
    }

    private static String text(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, UTF_8);
    }

    private static UnreadableMedia damaged() {
        return new UnreadableMedia("This begins like a file of the format opus, but is damaged.");
    }
}
