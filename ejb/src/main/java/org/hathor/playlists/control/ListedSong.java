package org.hathor.playlists.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A song as a file of a playlist has it.
 *
 * @param location where the file says that it is: it is shown and taken apart, and never opened or asked for
 */
public record ListedSong(
        @Nullable String title,
        @Nullable String artist,
        @Nullable String album,
        @Nullable Long durationMs,
        @Nullable UUID musicbrainzId,
        @Nullable String isrc,
        @Nullable String location) {

    /** The last part of the location, without folders. */
    public @Nullable String fileName() {
        if (location == null) {
            return null;
        }
        var path = location.replaceFirst("[?#].*$", "").replace('\\', '/');
        var name = path.substring(path.lastIndexOf('/') + 1).strip();
        return name.isEmpty() ? null : name;
    }
}
