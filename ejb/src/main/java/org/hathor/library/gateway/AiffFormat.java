package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.Sound;
import org.jspecify.annotations.Nullable;

/** AIFF and AIFF-C: chunks as in RIFF, the most significant byte first, and an ID3 tag. */
final class AiffFormat implements MediaReader.Format {

    private static final Map<String, String> NAMES =
            Map.of("NAME", "TITLE", "AUTH", "ARTIST", "ANNO", "COMMENT", "(c) ", "COPYRIGHT");
    private static final int MOST_CHUNKS = 10_000;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int BIAS = 16_383 + 63;

    @Override
    public MediaReader.Reading read(Path path, AudioFormat format) throws IOException, UnreadableMedia {
        try (var in = MediaBytes.of(path)) {
            var found = new FoundTags();
            Sound sound = null;
            var hasSound = false;
            long at = 12;
            for (int i = 0; i < MOST_CHUNKS && at + 8 <= in.size(); i++) {
                var name = in.name(at, 4);
                var size = in.number(at + 4, 4);
                var body = at + 8;
                switch (name) {
                    case "COMM" -> sound = sound(in, body, format);
                    case "SSND" -> hasSound = in.size() > body + 8;
                    case "ID3 ", "id3 " -> Id3Tag.read(in, body, found);
                    default -> text(name, in.bytes(body, Math.min(size, LONGEST_TEXT)), found);
                }
                at = body + size + (size & 1);
            }
            if (sound == null || !hasSound) {
                throw new UnreadableMedia("There is no sound in this AIFF, or it ends before it begins.");
            }
            return new MediaReader.Reading(sound, found.tags(), found.picture());
        }
    }

    private static void text(String chunk, byte[] bytes, FoundTags found) {
        @Nullable String name = NAMES.get(chunk);
        if (name != null && found.tags().first(name) == null) {
            found.tags().add(name, new String(bytes, ISO_8859_1).replace("\u0000", ""));
        }
    }

    private static Sound sound(MediaBytes in, long at, AudioFormat format) throws IOException, UnreadableMedia {
        var channels = (int) in.number(at, 2);
        var frames = in.number(at + 2, 4);
        var bits = (int) in.number(at + 6, 2);
        // 80 bits: one of sign, 15 of exponent, 64 of mantissa.
        var exponent = (int) (in.number(at + 8, 2) & 0x7fff);
        var mantissa = in.number(at + 10, 8);
        var rate = Math.scalb((double) (mantissa >>> 1) * 2, exponent - BIAS);
        var durationMs = rate >= 1 && rate < 1e9 ? Math.round(frames * 1_000 / rate) : 0;
        var bytes = Math.min(in.size(), frames * channels * bits / 8);
        return MediaReader.sound(
                format, "PCM %d bit".formatted(bits), durationMs, bytes, (int) Math.min(1e9, rate), channels);
    }
}
