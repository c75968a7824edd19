package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.hathor.library.entity.AudioFormat;

/** AAC and ALAC in MP4 (ISO 14496-12 and -14), with the tags that iTunes puts there. */
final class Mp4Format implements MediaReader.Format {

    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("\u00a9nam", "TITLE"),
            entry("\u00a9ART", "ARTIST"),
            entry("aART", "ALBUMARTIST"),
            entry("\u00a9alb", "ALBUM"),
            entry("\u00a9day", "DATE"),
            entry("\u00a9gen", "GENRE"),
            entry("\u00a9wrt", "COMPOSER"),
            entry("\u00a9cmt", "COMMENT"),
            entry("\u00a9lyr", "LYRICS"),
            entry("\u00a9grp", "GROUPING"),
            entry("\u00a9too", "ENCODEDBY"),
            entry("cprt", "COPYRIGHT"),
            entry("sonm", "TITLESORT"),
            entry("soar", "ARTISTSORT"),
            entry("soal", "ALBUMSORT"),
            entry("soaa", "ALBUMARTISTSORT"),
            entry("soco", "COMPOSERSORT"));

    private static final Map<String, String> OWN = Map.of(
            "MUSICBRAINZ TRACK ID", "MUSICBRAINZ_TRACKID",
            "MUSICBRAINZ ALBUM ID", "MUSICBRAINZ_ALBUMID",
            "MUSICBRAINZ ARTIST ID", "MUSICBRAINZ_ARTISTID",
            "MUSICBRAINZ ALBUM ARTIST ID", "MUSICBRAINZ_ALBUMARTISTID",
            "MUSICBRAINZ ALBUM TYPE", "RELEASETYPE");

    private static final int MOST_BOXES = 20_000;
    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 1 << 18;
    private static final int FRONT = FoundTags.FRONT;

    @Override
    public MediaReader.Reading read(Path path, AudioFormat format) throws IOException, UnreadableMedia {
        try (var in = MediaBytes.of(path)) {
            return new Walk(in).read(format);
        }
    }

    private static final class Walk {

        private final MediaBytes in;
        private final FoundTags found = new FoundTags();
        private int boxes;
        private long scale;
        private long duration;
        private long soundMs;
        private boolean isSound;
        private String codec = "";
        private int rate;
        private int channels;

        Walk(MediaBytes in) {
            this.in = in;
        }

        MediaReader.Reading read(AudioFormat format) throws IOException, UnreadableMedia {
            boxes(0, in.size(), 0);
            if (codec.isEmpty()) {
                throw new UnreadableMedia("There is no sound in this MP4, or it ends before it says where.");
            }
            return new MediaReader.Reading(
                    MediaReader.sound(format, codec, soundMs, in.size(), rate, channels),
                    found.tags(),
                    found.picture());
        }

        /** Walks the boxes up to a place; only those that say something are entered. */
        private void boxes(long from, long end, int depth) throws IOException, UnreadableMedia {
            var at = from;
            while (at + 8 <= end && boxes++ < MOST_BOXES && depth < DEEPEST) {
                var size = in.number(at, 4);
                var name = in.name(at + 4, 4);
                var body = at + 8;
                if (size == 1 && at + 16 <= end) {
                    size = in.number(body, 8);
                    body += 8;
                } else if (size == 0) {
                    size = end - at;
                }
                if (size < body - at) {
                    return;
                }
                var stop = size > end - at ? end : at + size;
                box(name, body, stop, depth);
                at = stop;
            }
        }

        private void box(String name, long body, long stop, int depth) throws IOException, UnreadableMedia {
            switch (name) {
                case "moov", "mdia", "minf", "stbl", "udta" -> boxes(body, stop, depth + 1);
                case "trak" -> {
                    isSound = false;
                    boxes(body, stop, depth + 1);
                }
                case "meta" -> boxes(in.has(body + 4, "hdlr") ? body : body + 4, stop, depth + 1);
                case "ilst" -> items(body, stop);
                case "mdhd" -> mediaHeader(body);
                case "hdlr" -> isSound = in.has(body + 8, "soun");
                case "stsd" -> {
                    if (isSound && codec.isEmpty()) {
                        description(body + 8);
                    }
                }
                default -> {}
            }
        }

        private void mediaHeader(long body) throws IOException, UnreadableMedia {
            var wide = in.number(body, 1) == 1;
            scale = in.number(body + (wide ? 20 : 12), 4);
            duration = in.number(body + (wide ? 24 : 16), wide ? 8 : 4);
        }

        /** The first sample entry: its name, and what every sound says of itself. */
        private void description(long at) throws IOException, UnreadableMedia {
            codec = switch (in.name(at + 4, 4)) {
                case "mp4a" -> "AAC";
                case "alac" -> "ALAC";
                case "ac-3" -> "AC-3";
                case "Opus" -> "Opus";
                case "fLaC" -> "FLAC";
                case ".mp3" -> "MPEG-1 Layer 3";
                default -> "MP4";
            };
            channels = (int) in.number(at + 24, 2);
            rate = (int) in.number(at + 32, 2);
            if (codec.equals("ALAC") && in.has(at + 40, "alac")) {
                channels = (int) in.number(at + 57, 1);
                rate = (int) Math.min(Integer.MAX_VALUE, in.number(at + 68, 4));
            } else if (rate == 0 && scale >= 8_000 && scale <= 384_000) {
                rate = (int) scale;
            }
            soundMs = scale <= 0 || duration < 0 || duration / scale > 1_000_000_000
                    ? 0
                    : duration / scale * 1_000 + duration % scale * 1_000 / scale;
        }

        private void items(long from, long end) throws IOException, UnreadableMedia {
            var at = from;
            while (at + 8 <= end && boxes++ < MOST_BOXES) {
                var size = in.number(at, 4);
                if (size < 8 || size > end - at) {
                    return;
                }
                item(in.name(at + 4, 4), at + 8, at + size);
                at += size;
            }
        }

        private void item(String name, long from, long end) throws IOException, UnreadableMedia {
            var own = name;
            var at = from;
            while (at + 8 <= end && boxes++ < MOST_BOXES) {
                var size = in.number(at, 4);
                if (size < 8 || size > end - at) {
                    return;
                }
                if (in.has(at + 4, "name")) {
                    own = in.name(at + 12, (int) Math.min(200, size - 12)).toUpperCase(Locale.ROOT);
                } else if (in.has(at + 4, "data") && size >= 16) {
                    value(name, own, at + 16, at + size);
                }
                at += size;
            }
        }

        private void value(String name, String own, long at, long end) throws IOException, UnreadableMedia {
            var length = end - at;
            switch (name) {
                case "covr" -> found.picture(FRONT, in, at, length);
                case "trkn" -> numbers("TRACKNUMBER", at, length);
                case "disk" -> numbers("DISCNUMBER", at, length);
                case "cpil" -> tell("COMPILATION", length > 0 && in.at(at) == 1 ? "1" : "0");
                case "tmpo" -> tell("BPM", length >= 2 ? Long.toString(in.number(at, 2)) : "");
                case "gnre" -> tell("GENRE", length >= 2 ? Id3Genres.named((int) in.number(at, 2) - 1) : "");
                case "----" -> tell(OWN.getOrDefault(own, own), text(at, length));
                default -> {
                    if (NAMES.containsKey(name)) {
                        tell(NAMES.getOrDefault(name, name), text(at, length));
                    }
                }
            }
        }

        private void numbers(String name, long at, long length) throws IOException, UnreadableMedia {
            if (length >= 4 && in.number(at + 2, 2) > 0) {
                var of = length >= 6 ? in.number(at + 4, 2) : 0;
                tell(name, in.number(at + 2, 2) + (of > 0 ? "/" + of : ""));
            }
        }

        private String text(long at, long length) throws IOException {
            return length > LONGEST_TEXT ? "" : new String(in.bytes(at, length), UTF_8);
        }

        private void tell(String name, String value) {
            found.tags().add(name, value);
        }
    }
}
