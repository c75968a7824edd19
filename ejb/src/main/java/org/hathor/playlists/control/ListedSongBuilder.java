package org.hathor.playlists.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has been read of a song so far. Texts come from anywhere: they are cut, and control characters go. */
public final class ListedSongBuilder {

    private static final int LONGEST = 1_000;
    private static final long LONGEST_MS = 86_400_000L * 7;

    private @Nullable String title;
    private @Nullable String artist;
    private @Nullable String album;
    private @Nullable Long durationMs;
    private @Nullable UUID musicbrainzId;
    private @Nullable String isrc;
    private @Nullable String location;

    /** A text as it can be shown; null where there is none. */
    public static @Nullable String plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = text.replaceAll("\\p{C}+", " ").strip();
        if (plain.isEmpty()) {
            return null;
        }
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))));
    }

    public ListedSongBuilder title(@Nullable String text) {
        title = plain(text);
        return this;
    }

    public ListedSongBuilder artist(@Nullable String text) {
        artist = plain(text);
        return this;
    }

    public ListedSongBuilder album(@Nullable String text) {
        album = plain(text);
        return this;
    }

    /** What is no length at all is not said. */
    public ListedSongBuilder durationMs(double millis) {
        durationMs = millis > 0 && millis < LONGEST_MS ? Math.round(millis) : null;
        return this;
    }

    public ListedSongBuilder identifier(@Nullable String text) {
        var plain = plain(text);
        if (plain != null) {
            SongNumbers.recording(plain).ifPresent(number -> musicbrainzId = number);
            SongNumbers.isrc(plain).ifPresent(number -> isrc = number);
        }
        return this;
    }

    public ListedSongBuilder location(@Nullable String text) {
        location = plain(text);
        return this;
    }

    public ListedSong build() {
        return new ListedSong(title, artist, album, durationMs, musicbrainzId, isrc, location);
    }
}
