package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.Sound;
import org.jspecify.annotations.Nullable;

/** WAV: RIFF with the chunks that tell of the sound, an ID3 tag or the list INFO. */
final class WavFormat implements MediaReader.Format {

    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("INAM", "TITLE"),
            entry("IART", "ARTIST"),
            entry("IPRD", "ALBUM"),
            entry("ICRD", "DATE"),
            entry("IGNR", "GENRE"),
            entry("ICMT", "COMMENT"),
            entry("ITRK", "TRACKNUMBER"),
            entry("IPRT", "TRACKNUMBER"),
            entry("ICOP", "COPYRIGHT"),
            entry("IMUS", "COMPOSER"),
            entry("IWRI", "LYRICIST"));

    private static final int MOST_CHUNKS = 10_000;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int EXTENSIBLE = 0xfffe;

    @Override
    public MediaReader.Reading read(Path path, AudioFormat format) throws IOException, UnreadableMedia {
        try (var in = MediaBytes.of(path)) {
            return new Walk(in).read(format);
        }
    }

    private static final class Walk {

        private final MediaBytes in;
        private final FoundTags found = new FoundTags();
        private final Map<String, String> info = new HashMap<>();
        private long describedAt = -1;
        private long sound;

        Walk(MediaBytes in) {
            this.in = in;
        }

        MediaReader.Reading read(AudioFormat format) throws IOException, UnreadableMedia {
            long at = 12;
            for (int i = 0; i < MOST_CHUNKS && at + 8 <= in.size(); i++) {
                var size = in.little(at + 4, 4);
                var body = at + 8;
                var stop = Math.min(body + size, in.size());
                chunk(in.name(at, 4), body, stop);
                at = body + size + (size & 1);
            }
            if (describedAt < 0 || sound == 0) {
                throw new UnreadableMedia("There is no sound in this WAV, or it ends before it begins.");
            }
            info.forEach((name, value) -> {
                if (found.tags().first(name) == null) {
                    found.tags().add(name, value);
                }
            });
            return new MediaReader.Reading(sound(format), found.tags(), found.picture());
        }

        private void chunk(String name, long body, long stop) throws IOException, UnreadableMedia {
            switch (name) {
                case "fmt " -> describedAt = stop - body >= 16 ? body : -1;
                case "data" -> sound = stop - body;
                case "id3 ", "ID3 " -> Id3Tag.read(in, body, found);
                case "LIST" -> {
                    if (in.has(body, "INFO")) {
                        list(body + 4, stop);
                    }
                }
                default -> {}
            }
        }

        private void list(long from, long stop) throws IOException, UnreadableMedia {
            var at = from;
            for (int i = 0; i < MOST_CHUNKS && at + 8 <= stop; i++) {
                var size = in.little(at + 4, 4);
                var name = NAMES.get(in.name(at, 4));
                if (name != null && size <= LONGEST_TEXT) {
                    info.putIfAbsent(name, text(in.bytes(at + 8, Math.min(size, stop - at - 8))));
                }
                at += 8 + size + (size & 1);
            }
        }

        /** It ends with a zero, or with several. */
        private static String text(byte[] bytes) {
            var text = new String(bytes, UTF_8);
            var nul = text.indexOf('\u0000');
            return (nul < 0 ? text : text.substring(0, nul)).strip();
        }

        private Sound sound(AudioFormat format) throws IOException, UnreadableMedia {
            var kind = (int) in.little(describedAt, 2);
            if (kind == EXTENSIBLE && in.size() > describedAt + 26) {
                kind = (int) in.little(describedAt + 24, 2);
            }
            var channels = (int) in.little(describedAt + 2, 2);
            var rate = in.little(describedAt + 4, 4);
            var bytesPerSecond = in.little(describedAt + 8, 4);
            var bits = (int) in.little(describedAt + 14, 2);
            var durationMs = bytesPerSecond == 0 ? 0 : sound * 1_000 / bytesPerSecond;
            return MediaReader.sound(
                    format, codec(kind, bits), durationMs, sound, rate > Integer.MAX_VALUE ? 0 : (int) rate, channels);
        }

        private static String codec(int kind, int bits) {
            var name = codec(kind);
            return name == null ? "WAV " + kind : bits > 0 ? name + ' ' + bits + " bit" : name;
        }

        private static @Nullable String codec(int kind) {
            return switch (kind) {
                case 1 -> "PCM";
                case 2, 17 -> "ADPCM";
                case 3 -> "PCM float";
                case 6 -> "A-law";
                case 7 -> "µ-law";
                case 0x55 -> "MPEG Layer 3";
                default -> null;
            };
        }
    }
}
