package org.hathor.library.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A collection of music as people have it: small files with all their tags, written here byte by byte. */
final class Collection {

    private static final int SONGS_OF_AN_ALBUM = 10;
    private static final List<String> ENDINGS = List.of("mp3", "flac", "ogg");
    private static final Map<String, String> FRAMES = Map.ofEntries(
            Map.entry("TITLE", "TIT2"),
            Map.entry("ARTIST", "TPE1"),
            Map.entry("ALBUM", "TALB"),
            Map.entry("ALBUMARTIST", "TPE2"),
            Map.entry("COMPOSER", "TCOM"),
            Map.entry("GENRE", "TCON"),
            Map.entry("DATE", "TDRC"),
            Map.entry("TRACKNUMBER", "TRCK"),
            Map.entry("DISCNUMBER", "TPOS"),
            Map.entry("ISRC", "TSRC"));

    /** What the tags of one song say. */
    record Tagged(int number) {

        String format() {
            return ENDINGS.get(number % ENDINGS.size());
        }

        int album() {
            return number / SONGS_OF_AN_ALBUM;
        }

        String title() {
            return "Größe №" + number;
        }

        String artist() {
            return "Künstler " + album() % 40;
        }

        String albumTitle() {
            return "Album 日本 " + album();
        }

        int track() {
            return number % SONGS_OF_AN_ALBUM + 1;
        }

        int disc() {
            return album() % 3 + 1;
        }

        int year() {
            return 1950 + album() % 75;
        }

        List<String> genres() {
            return List.of("Genre " + album() % 12, "Jazz");
        }

        String composer() {
            return "Composer " + album() % 7;
        }

        String comment() {
            return "Comment on " + number + "\nin two lines";
        }

        String lyrics() {
            return "La la " + number;
        }

        String isrc() {
            return "DEA40%07d".formatted(number);
        }

        Map<String, List<String>> tags() {
            return Map.ofEntries(
                    Map.entry("TITLE", List.of(title())),
                    Map.entry("ARTIST", List.of(artist())),
                    Map.entry("ALBUM", List.of(albumTitle())),
                    Map.entry("ALBUMARTIST", List.of(artist())),
                    Map.entry("COMPOSER", List.of(composer())),
                    Map.entry("GENRE", genres()),
                    Map.entry("DATE", List.of(year() + "-05-17")),
                    Map.entry("TRACKNUMBER", List.of(track() + "/" + SONGS_OF_AN_ALBUM)),
                    Map.entry("DISCNUMBER", List.of(Integer.toString(disc()))),
                    Map.entry("ISRC", List.of(isrc())),
                    Map.entry("COMMENT", List.of(comment())),
                    Map.entry("LYRICS", List.of(lyrics())));
        }
    }

    private Collection() {}

    /** Writes a collection below a folder, an album a folder. */
    static List<Tagged> write(Path folder, int songs) throws IOException {
        var all = new ArrayList<Tagged>();
        for (int i = 0; i < songs; i++) {
            var song = new Tagged(i);
            var album = Files.createDirectories(folder.resolve(song.artist()).resolve("Album " + song.album()));
            Files.write(album.resolve("%02d.%s".formatted(song.track(), song.format())), bytes(song));
            all.add(song);
        }
        return all;
    }

    private static byte[] bytes(Tagged song) {
        return switch (song.format()) {
            case "mp3" -> mp3(song.tags());
            case "flac" -> flac(song.tags());
            default -> ogg(song.tags());
        };
    }

    /** ID3v2.4 and two seconds of MPEG-1 Layer 3 at 128 kbit/s. */
    private static byte[] mp3(Map<String, List<String>> tags) {
        var frames = new ByteArrayOutputStream();
        tags.forEach((name, values) -> {
            var text = String.join("\u0000", values);
            switch (name) {
                case "COMMENT" -> frame(frames, "COMM", "\u0003eng\u0000" + text);
                case "LYRICS" -> frame(frames, "USLT", "\u0003eng\u0000" + text);
                default -> frame(frames, FRAMES.getOrDefault(name, name), "\u0003" + text);
            }
        });
        var out = new ByteArrayOutputStream();
        out.writeBytes("ID3\u0004\u0000\u0000".getBytes(ISO_8859_1));
        out.writeBytes(synchsafe(frames.size()));
        out.writeBytes(frames.toByteArray());
        for (int i = 0; i < 77; i++) {
            out.writeBytes(ByteBuffer.allocate(417).putInt(0xfffb9000).array());
        }
        return out.toByteArray();
    }

    private static void frame(ByteArrayOutputStream out, String name, String text) {
        var body = text.getBytes(UTF_8);
        out.writeBytes(name.getBytes(ISO_8859_1));
        out.writeBytes(synchsafe(body.length));
        out.writeBytes(new byte[2]);
        out.writeBytes(body);
    }

    private static byte[] synchsafe(int size) {
        return new byte[] {
            (byte) (size >> 21 & 0x7f), (byte) (size >> 14 & 0x7f), (byte) (size >> 7 & 0x7f), (byte) (size & 0x7f)
        };
    }

    private static byte[] flac(Map<String, List<String>> tags) {
        var comments = comments(tags);
        var out = ByteBuffer.allocate(4 + 4 + 34 + 4 + comments.length + 500);
        out.put("fLaC".getBytes(ISO_8859_1)).putInt(34);
        out.putShort((short) 4096).putShort((short) 4096).put(new byte[6]);
        out.putLong(44_100L << 44 | 1L << 41 | 15L << 36 | 2 * 44_100L).put(new byte[16]);
        out.putInt(0x84 << 24 | comments.length).put(comments);
        return out.array();
    }

    private static byte[] ogg(Map<String, List<String>> tags) {
        var head = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        head.put("\u0001vorbis".getBytes(ISO_8859_1)).putInt(0).put((byte) 2).putInt(44_100);
        var out = new ByteArrayOutputStream();
        out.writeBytes(page(0, head.array()));
        var packet = new ByteArrayOutputStream();
        packet.writeBytes("\u0003vorbis".getBytes(ISO_8859_1));
        packet.writeBytes(comments(tags));
        packet.write(1);
        out.writeBytes(page(0, packet.toByteArray()));
        out.writeBytes(page(2 * 44_100, new byte[200]));
        return out.toByteArray();
    }

    private static byte[] comments(Map<String, List<String>> tags) {
        var out = new ByteArrayOutputStream();
        text(out, "tests");
        out.writeBytes(little(tags.values().stream().mapToInt(List::size).sum()));
        tags.forEach((name, values) -> values.forEach(value -> text(out, name + '=' + value)));
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        var bytes = text.getBytes(UTF_8);
        out.writeBytes(little(bytes.length));
        out.writeBytes(bytes);
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] page(long granule, byte[] packet) {
        var laces = packet.length / 255 + 1;
        var out = ByteBuffer.allocate(27 + laces + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("OggS".getBytes(ISO_8859_1))
                .putShort((short) 0)
                .putLong(granule)
                .put(new byte[12]);
        out.put((byte) laces);
        for (int i = 0; i < laces; i++) {
            out.put((byte) (i < laces - 1 ? 255 : packet.length % 255));
        }
        return out.put(packet).array();
    }
}
