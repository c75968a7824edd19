package org.hathor.playlists.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hathor.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/** Playlists as M3U8: a line for each file, and what is known of it in a comment before. */
public final class M3u {

    private static final Pattern INFO = Pattern.compile("^#EXTINF:\\s*(-?\\d{1,9}(?:\\.\\d{1,9})?)[^,]*,(.*)$");
    private static final String NAME = "#PLAYLIST:";
    private static final String ALBUM = "#EXTALB:";
    private static final String ARTIST = "#EXTART:";
    private static final String DASH = " - ";

    private M3u() {}

    public static ListedSongs read(String text, int most) {
        String name = null;
        var songs = new ArrayList<ListedSong>();
        var song = new ListedSongBuilder();
        for (var line : text.split("\\R", -1)) {
            var stripped = line.strip();
            if (stripped.startsWith(NAME)) {
                name = ListedSongBuilder.plain(stripped.substring(NAME.length()));
            } else if (stripped.startsWith("#EXT-X-")) {
                throw new Invalid("file", "must be a playlist of songs, and not a stream in pieces (HLS)");
            } else if (stripped.startsWith("#")) {
                comment(stripped, song);
            } else if (!stripped.isEmpty()) {
                if (songs.size() == most) {
                    throw new Invalid("file", "must have up to " + most + " songs");
                }
                songs.add(song.location(stripped).build());
                song = new ListedSongBuilder();
            }
        }
        return new ListedSongs(name, null, List.copyOf(songs));
    }

    private static void comment(String line, ListedSongBuilder song) {
        var info = INFO.matcher(line);
        if (info.matches()) {
            song.durationMs(Double.parseDouble(info.group(1)) * 1_000);
            var shown = info.group(2);
            var dash = shown.indexOf(DASH);
            song.title(dash < 1 ? shown : shown.substring(dash + DASH.length()));
            if (dash >= 1) {
                song.artist(shown.substring(0, dash));
            }
        } else if (line.startsWith(ALBUM)) {
            song.album(line.substring(ALBUM.length()));
        } else if (line.startsWith(ARTIST)) {
            song.artist(line.substring(ARTIST.length()));
        }
    }

    public static String write(ListedSongs playlist) {
        var text = new StringBuilder("#EXTM3U\n");
        line(text, NAME, playlist.name());
        for (var song : playlist.songs()) {
            var seconds = song.durationMs() == null ? -1 : Math.round(song.durationMs() / 1_000.0);
            text.append("#EXTINF:").append(seconds).append(',');
            if (song.artist() != null) {
                text.append(ListedSongBuilder.plain(song.artist())).append(DASH);
            }
            text.append(ListedSongBuilder.plain(song.title())).append('\n');
            line(text, ALBUM, song.album());
            line(text, "", song.location());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String begin, @Nullable String content) {
        var plain = ListedSongBuilder.plain(content);
        if (plain != null) {
            text.append(begin).append(plain).append('\n');
        }
    }
}
