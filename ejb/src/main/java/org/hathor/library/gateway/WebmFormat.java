package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.hathor.library.control.RawTags;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.Sound;

/** WebM: as much of Matroska (RFC 9559) as says how long the sound is, how it is coded and what it is called. */
final class WebmFormat implements MediaReader.Format {

    private static final int SEGMENT = 0x18538067;
    private static final int CLUSTER = 0x1f43b675;
    private static final int INFO = 0x1549a966;
    private static final int TIMESTAMP_SCALE = 0x2ad7b1;
    private static final int DURATION = 0x4489;
    private static final int TITLE = 0x7ba9;
    private static final int TRACKS = 0x1654ae6b;
    private static final int TRACK = 0xae;
    private static final int CODEC = 0x86;
    private static final int AUDIO = 0xe1;
    private static final int SAMPLING = 0xb5;
    private static final int CHANNELS = 0x9f;
    private static final int TAGS = 0x1254c367;
    private static final int TAG = 0x7373;
    private static final int SIMPLE_TAG = 0x67c8;
    private static final int TAG_NAME = 0x45a3;
    private static final int TAG_TEXT = 0x4487;

    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int DEEPEST = 8;
    private static final long UNKNOWN = -1;

    @Override
    public MediaReader.Reading read(Path path, AudioFormat format) throws IOException, UnreadableMedia {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            return new Reader(file).read(format);
        }
    }

    private static final class Reader {
        private final RandomAccessFile file;
        private final RawTags tags = new RawTags();
        private long scale = 1_000_000;
        private double duration;
        private String codec = "";
        private int rate;
        private int channels = 1;
        private String tagName = "";
        private int elements;

        Reader(RandomAccessFile file) {
            this.file = file;
        }

        MediaReader.Reading read(AudioFormat format) throws IOException, UnreadableMedia {
            elements(file.length(), 0);
            if (!codec.startsWith("A_")) {
                throw new UnreadableMedia("This WebM has no sound in it.");
            }
            var durationMs = duration > 0 && duration < 1e12 ? Math.round(duration * scale / 1e6) : 0;
            var bitRate = durationMs <= 0 ? 0 : (int) Math.min(10_000, file.length() * 8 / durationMs);
            var sound = new Sound(
                    format,
                    RawTags.line(codec.substring(2), 50),
                    durationMs,
                    bitRate,
                    rate > 0 ? rate : null,
                    channels);
            return new MediaReader.Reading(sound, tags, null);
        }

        /** Walks the elements up to a place in the file; only those that say something are entered. */
        private void elements(long end, int depth) throws IOException {
            while (file.getFilePointer() < end && elements++ < MOST_ELEMENTS) {
                var id = (int) number(false);
                var size = number(true);
                var start = file.getFilePointer();
                if (id == 0 || (size == UNKNOWN && id != SEGMENT && id != CLUSTER)) {
                    return;
                }
                var stop = size == UNKNOWN ? end : Math.clamp(start + size, start, Math.max(start, end));
                element(id, stop, (int) Math.min(LONGEST_TEXT, stop - start), depth);
                file.seek(stop);
            }
        }

        private void element(int id, long stop, int length, int depth) throws IOException {
            switch (id) {
                case SEGMENT, INFO, TRACKS, TRACK, AUDIO, TAGS, TAG, SIMPLE_TAG -> {
                    if (depth < DEEPEST) {
                        elements(stop, depth + 1);
                    }
                }
                case TIMESTAMP_SCALE -> scale = Math.max(1, unsigned(length));
                case DURATION -> duration = real(length);
                case TITLE -> tags.add("TITLE", text(length));
                case CODEC -> codec = codec.startsWith("A_") ? codec : text(length);
                case SAMPLING -> rate = (int) real(length);
                case CHANNELS -> channels = Math.clamp(unsigned(length), 1, 255);
                case TAG_NAME -> tagName = text(length);
                case TAG_TEXT -> tags.add(vorbisName(tagName), text(length));
                default -> {}
            }
        }

        private static String vorbisName(String name) {
            return switch (name) {
                case "PART_NUMBER" -> "TRACKNUMBER";
                case "DATE_RELEASED", "DATE_RECORDED" -> "DATE";
                default -> name;
            };
        }

        /** A number that says by its first byte how long it is; in a size, all ones mean that nobody knows. */
        private long number(boolean size) throws IOException {
            var first = file.read();
            if (first <= 0) {
                return 0;
            }
            var length = Integer.numberOfLeadingZeros(first) - 23;
            long value = size ? first & (0xff >> length) : first;
            var ones = value == 0xff >> length;
            for (int i = 1; i < length; i++) {
                var next = file.read();
                ones &= next == 0xff;
                value = value << 8 | (next & 0xff);
            }
            return size && ones ? UNKNOWN : value;
        }

        private long unsigned(int length) throws IOException {
            long value = 0;
            for (int i = 0; i < Math.min(length, 8); i++) {
                value = value << 8 | (file.read() & 0xff);
            }
            return value;
        }

        private double real(int length) throws IOException {
            var bits = unsigned(length);
            return length == 4 ? Float.intBitsToFloat((int) bits) : length == 8 ? Double.longBitsToDouble(bits) : 0;
        }

        private String text(int length) throws IOException {
            var bytes = new byte[length];
            var read = file.read(bytes);
            return read <= 0 ? "" : new String(bytes, 0, read, UTF_8);
        }
    }
}
