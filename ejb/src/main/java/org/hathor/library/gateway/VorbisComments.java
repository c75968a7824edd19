package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Base64;
import java.util.Locale;

/** The comments of Vorbis, Opus and FLAC: names and values in UTF-8 (xiph.org, Ogg Vorbis I comment header). */
final class VorbisComments {

    private static final int MOST_COMMENTS = 10_000;
    private static final int LONGEST_COMMENT = 1 << 18;
    private static final String PICTURE = "METADATA_BLOCK_PICTURE=";

    private VorbisComments() {}

    /** Reads the comments from a place on, up to another. */
    static void read(MediaBytes in, long from, long end, FoundTags found) throws IOException, UnreadableMedia {
        var at = from + 4 + in.little(from, 4);
        var count = Math.min(MOST_COMMENTS, in.little(at, 4));
        at += 4;
        for (long i = 0; i < count && at + 4 <= end; i++) {
            var length = in.little(at, 4);
            at += 4;
            if (at + length > end) {
                throw new UnreadableMedia("The tags of this file end in the middle.");
            }
            if (isPicture(in, at, length)) {
                picture(in.bytes(at + PICTURE.length(), length - PICTURE.length()), found);
            } else if (length <= LONGEST_COMMENT) {
                found.comment(new String(in.bytes(at, length), UTF_8));
            }
            at += length;
        }
    }

    private static boolean isPicture(MediaBytes in, long at, long length) throws IOException {
        return length > PICTURE.length()
                && length < FoundTags.LARGEST_PICTURE
                && in.name(at, PICTURE.length()).toUpperCase(Locale.ROOT).equals(PICTURE);
    }

    private static void picture(byte[] base64, FoundTags found) throws IOException, UnreadableMedia {
        try {
            var block = MediaBytes.of(Base64.getMimeDecoder().decode(new String(base64, US_ASCII)));
            pictureBlock(block, 0, block.size(), found);
        } catch (IllegalArgumentException e) {
            // What is no picture is none: the song is a song without it.
        }
    }

    /** A picture as FLAC has it (RFC 9639, section 8.8). */
    static void pictureBlock(MediaBytes in, long from, long end, FoundTags found) throws IOException, UnreadableMedia {
        if (end - from < 32) {
            return;
        }
        var kind = (int) in.number(from, 4);
        var type = in.number(from + 4, 4);
        var describedAt = from + 8 + type;
        if (describedAt + 4 > end) {
            return;
        }
        var at = describedAt + 4 + in.number(describedAt, 4) + 16;
        if (at + 4 > end) {
            return;
        }
        found.picture(kind, in, at + 4, Math.min(in.number(at, 4), end - at - 4));
    }
}
