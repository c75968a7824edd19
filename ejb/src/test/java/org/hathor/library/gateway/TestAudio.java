package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;

/** Small files of every format, made here: two seconds of silence or of a tone. */
final class TestAudio {

    private static final int RATE = 44_100;

    private TestAudio() {}

    static byte[] wav() throws IOException {
        return sampled(AudioFileFormat.Type.WAVE, false);
    }

    static byte[] aiff() throws IOException {
        return sampled(AudioFileFormat.Type.AIFF, true);
    }

    private static byte[] sampled(AudioFileFormat.Type type, boolean bigEndian) throws IOException {
        var tone = new byte[2 * 2 * RATE];
        for (int i = 0; i < tone.length / 2; i++) {
            var sample = (short) (8_000 * Math.sin(i * 440 * 2 * Math.PI / RATE));
            tone[2 * i + (bigEndian ? 1 : 0)] = (byte) sample;
            tone[2 * i + (bigEndian ? 0 : 1)] = (byte) (sample >> 8);
        }
        var format = new AudioFormat(RATE, 16, 1, true, bigEndian);
        var out = new ByteArrayOutputStream();
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(tone), format, 2L * RATE), type, out);
        return out.toByteArray();
    }

    /** Frames of MPEG-1 Layer 3, 128 kbit/s, without anything to hear. */
    static byte[] mp3() {
        var out = ByteBuffer.allocate(77 * 417);
        for (int i = 0; i < 77; i++) {
            out.position(i * 417).put(new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0x00});
        }
        return out.array();
    }

    /** The head of a FLAC of two seconds, and some bytes that nobody decodes. */
    static byte[] flac() {
        var out = ByteBuffer.allocate(4 + 4 + 34 + 500);
        out.put("fLaC".getBytes(ISO_8859_1)).put(new byte[] {(byte) 0x80, 0, 0, 34});
        out.putShort((short) 4096).putShort((short) 4096).put(new byte[6]);
        // 20 bits rate, 3 channels - 1, 5 bits per sample - 1, 36 samples
        out.putLong((long) RATE << 44 | 1L << 41 | 15L << 36 | 2L * RATE);
        return out.array();
    }

    static byte[] adts() {
        var out = ByteBuffer.allocate(86 * 100);
        for (int i = 0; i < 86; i++) {
            out.position(i * 100);
            out.put(new byte[] {(byte) 0xff, (byte) 0xf1, 0x50, (byte) 0x80, 100 >> 3, (byte) ((100 & 7) << 5), 0});
        }
        return out.array();
    }

    static byte[] opus(String... comments) {
        var head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
        head.put("OpusHead".getBytes(ISO_8859_1))
                .put((byte) 1)
                .put((byte) 2)
                .putShort((short) 312)
                .putInt(48_000);
        var tags = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
        tags.put("OpusTags".getBytes(ISO_8859_1))
                .putInt(4)
                .put("test".getBytes(ISO_8859_1))
                .putInt(comments.length);
        for (var comment : comments) {
            tags.putInt(comment.getBytes(UTF_8).length).put(comment.getBytes(UTF_8));
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(page(0, head.array()));
        out.writeBytes(page(0, java.util.Arrays.copyOf(tags.array(), tags.position())));
        out.writeBytes(page(2 * 48_000 + 312, new byte[200]));
        return out.toByteArray();
    }

    static byte[] vorbis(String... comments) {
        var head = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        head.put("\u0001vorbis".getBytes(ISO_8859_1)).putInt(0).put((byte) 2).putInt(RATE);
        head.position(28).put((byte) 0xb8).put((byte) 1);
        var tags = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
        tags.put("\u0003vorbis".getBytes(ISO_8859_1)).putInt(4).put("test".getBytes(ISO_8859_1));
        tags.putInt(comments.length);
        for (var comment : comments) {
            tags.putInt(comment.getBytes(UTF_8).length).put(comment.getBytes(UTF_8));
        }
        tags.put((byte) 1);
        var out = new ByteArrayOutputStream();
        out.writeBytes(page(0, head.array()));
        out.writeBytes(page(0, java.util.Arrays.copyOf(tags.array(), tags.position())));
        out.writeBytes(page(2L * RATE, new byte[200]));
        return out.toByteArray();
    }

    /** The boxes of an MP4 that say something; each item is a name and the data of its value, of a type. */
    static byte[] mp4(byte[]... items) {
        var mdhd = ByteBuffer.allocate(24)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(RATE)
                .putInt(2 * RATE)
                .putInt(0);
        var hdlr = ByteBuffer.allocate(25).putInt(0).putInt(0).put("soun".getBytes(ISO_8859_1));
        var entry = ByteBuffer.allocate(28);
        entry.position(6).putShort((short) 1);
        entry.position(16).putShort((short) 2).putShort((short) 16).putInt(0).putInt(RATE << 16);
        var stsd = joined(bytes(1), box("mp4a", entry.array()));
        var minf = box("minf", box("stbl", box("stsd", stsd)));
        var track = box("trak", box("mdia", box("mdhd", mdhd.array()), box("hdlr", hdlr.array()), minf));
        var meta = box("meta", new byte[4], box("hdlr", new byte[25]), box("ilst", joined(items)));
        return joined(
                box("ftyp", "M4A ".getBytes(ISO_8859_1), new byte[4]),
                box("moov", track, box("udta", meta)),
                box("mdat", new byte[500]));
    }

    static byte[] text(String name, String value) {
        return item(name, 1, value.getBytes(UTF_8));
    }

    static byte[] item(String name, int type, byte[] value) {
        return box(name, box("data", ByteBuffer.allocate(8).putInt(type).array(), value));
    }

    private static byte[] box(String name, byte[]... content) {
        var body = joined(content);
        var head = ByteBuffer.allocate(8).putInt(8 + body.length).put(name.getBytes(ISO_8859_1));
        return joined(head.array(), body);
    }

    private static byte[] page(long granule, byte[] packet) {
        var laces = packet.length / 255 + 1;
        var out = ByteBuffer.allocate(27 + laces + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("OggS".getBytes(ISO_8859_1))
                .put((byte) 0)
                .put((byte) 0)
                .putLong(granule)
                .put(new byte[12]);
        out.put((byte) laces);
        for (int i = 0; i < laces; i++) {
            out.put((byte) (i < laces - 1 ? 255 : packet.length % 255));
        }
        return out.put(packet).array();
    }

    static byte[] webm() {
        var type = element(0x1a45dfa3, element(0x4282, "webm".getBytes(ISO_8859_1)));
        var info = element(
                0x1549a966,
                element(0x4489, bytes(Double.doubleToLongBits(2_000))),
                element(0x7ba9, "Tone".getBytes(UTF_8)));
        var audio = element(0xe1, element(0xb5, bytes(Double.doubleToLongBits(48_000))), element(0x9f, new byte[] {2}));
        var tracks = element(0x1654ae6b, element(0xae, element(0x86, "A_OPUS".getBytes(ISO_8859_1)), audio));
        var simple = element(0x67c8, element(0x45a3, "ARTIST".getBytes(UTF_8)), element(0x4487, "Ann".getBytes(UTF_8)));
        var tags = element(0x1254c367, element(0x7373, simple));
        return joined(type, element(0x18538067, info, tracks, tags));
    }

    private static byte[] element(int id, byte[]... content) {
        var body = joined(content);
        var out = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            if (id >>> shift != 0) {
                out.write(id >>> shift);
            }
        }
        out.write(0x40 | body.length >> 8);
        out.write(body.length);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] bytes(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Writes the bytes as a file with a few tags. */
    static Path tagged(Path directory, String ending, byte[] bytes) throws Exception {
        var file = Files.write(directory.resolve("tagged." + ending), bytes);
        var audio = AudioFileIO.read(file.toFile());
        var tag = audio.getTagOrCreateAndSetDefault();
        tag.setField(FieldKey.TITLE, "Déjà Vu");
        tag.setField(FieldKey.ARTIST, "Beyoncé feat. Jay-Z");
        tag.setField(FieldKey.ALBUM, "B'Day");
        tag.setField(FieldKey.TRACK, "1");
        tag.setField(FieldKey.GENRE, "Pop");
        tag.setField(FieldKey.YEAR, "2006");
        audio.commit();
        return file;
    }
}
