package org.hathor.library.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import org.hathor.library.entity.AudioFormat;

/** Tells the format of a file by its first bytes; what it is called never matters. */
public final class AudioTypes {

    /** How many bytes are looked at. */
    public static final int HEAD = 4096;

    private static final int ID3_HEADER = 10;

    private AudioTypes() {}

    /** How many bytes an ID3v2 tag takes up at the beginning: what the file is stands behind it. */
    public static long tagLength(byte[] head) {
        if (!has(head, 0, "ID3") || head.length < ID3_HEADER) {
            return 0;
        }
        long size = 0;
        for (int i = 6; i < ID3_HEADER; i++) {
            size = size << 7 | (head[i] & 0x7f);
        }
        boolean footer = (head[5] & 0x10) != 0;
        return size + ID3_HEADER + (footer ? ID3_HEADER : 0);
    }

    /** The format, or nothing where it is none that Hathor plays. */
    public static Optional<AudioFormat> of(byte[] head) {
        return Optional.ofNullable(formatOf(head));
    }

    private static @org.jspecify.annotations.Nullable AudioFormat formatOf(byte[] head) {
        if (has(head, 0, "fLaC")) {
            return AudioFormat.flac;
        }
        if (has(head, 0, "OggS")) {
            return ogg(head);
        }
        if (has(head, 0, "RIFF") && has(head, 8, "WAVE")) {
            return AudioFormat.wav;
        }
        if (has(head, 0, "FORM") && (has(head, 8, "AIFF") || has(head, 8, "AIFC"))) {
            return AudioFormat.aiff;
        }
        if (has(head, 4, "ftyp") && !has(head, 8, "qt  ")) {
            return AudioFormat.m4a;
        }
        if (has(head, 0, "\u001aE\u00df\u00a3") && find(head, "webm", 64)) {
            return AudioFormat.webm;
        }
        return isAdts(head) ? AudioFormat.aac : isMpeg(head) ? AudioFormat.mp3 : null;
    }

    private static @org.jspecify.annotations.Nullable AudioFormat ogg(byte[] head) {
        if (find(head, "OpusHead", 300)) {
            return AudioFormat.opus;
        }
        return find(head, "\u0001vorbis", 300) ? AudioFormat.ogg : null;
    }

    /** ISO 13818-7: twelve bits set, layer 0. */
    private static boolean isAdts(byte[] head) {
        return head.length > 6 && (head[0] & 0xff) == 0xff && (head[1] & 0xf6) == 0xf0;
    }

    /** ISO 11172-3: eleven bits set, and no value that the header reserves. */
    private static boolean isMpeg(byte[] head) {
        return head.length > 3
                && (head[0] & 0xff) == 0xff
                && (head[1] & 0xe0) == 0xe0
                && (head[1] & 0x18) != 0x08
                && (head[1] & 0x06) != 0
                && (head[2] & 0xf0) != 0xf0
                && (head[2] & 0x0c) != 0x0c;
    }

    private static boolean has(byte[] head, int at, String text) {
        var bytes = text.getBytes(ISO_8859_1);
        return head.length >= at + bytes.length
                && java.util.Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
    }

    private static boolean find(byte[] head, String text, int within) {
        return new String(head, 0, Math.min(head.length, within), ISO_8859_1).contains(text);
    }
}
