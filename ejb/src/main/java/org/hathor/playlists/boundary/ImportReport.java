package org.hathor.playlists.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a playlist from elsewhere.
 *
 * @param matched how many of its songs are here
 */
public record ImportReport(PlaylistView playlist, int matched, List<Unmatched> unmatched) {

    /**
     * A song that is not here.
     *
     * @param number its place in the file, from 1
     */
    public record Unmatched(
            int number,
            @Nullable String title,
            @Nullable String artist,
            @Nullable String location) {}
}
