package org.hathor.playlists.control;

import org.jspecify.annotations.Nullable;

/** Playlists as XSPF, version 1, to be written. They are read by the gateway, which knows what XML can do to one. */
public final class Xspf {

    private Xspf() {}

    public static String write(ListedSongs playlist) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<playlist version=\"1\" xmlns=\"http://xspf.org/ns/0/\">\n");
        element(xml, "  ", "title", playlist.name());
        element(xml, "  ", "annotation", playlist.description());
        xml.append("  <trackList>\n");
        for (var song : playlist.songs()) {
            xml.append("    <track>\n");
            element(xml, "      ", "location", song.location());
            if (song.musicbrainzId() != null) {
                element(xml, "      ", "identifier", SongNumbers.RECORDING + song.musicbrainzId());
            }
            if (song.isrc() != null) {
                element(xml, "      ", "identifier", SongNumbers.ISRC + song.isrc());
            }
            element(xml, "      ", "title", song.title());
            element(xml, "      ", "creator", song.artist());
            element(xml, "      ", "album", song.album());
            element(
                    xml,
                    "      ",
                    "duration",
                    song.durationMs() == null ? null : song.durationMs().toString());
            xml.append("    </track>\n");
        }
        return xml.append("  </trackList>\n</playlist>\n").toString();
    }

    private static void element(StringBuilder xml, String indent, String name, @Nullable String content) {
        var plain = ListedSongBuilder.plain(content);
        if (plain == null) {
            return;
        }
        xml.append(indent).append('<').append(name).append('>');
        plain.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                // What XML has no place for.
                case 0xFFFE, 0xFFFF -> xml.append('?');
                default -> xml.appendCodePoint(point);
            }
        });
        xml.append("</").append(name).append(">\n");
    }
}
