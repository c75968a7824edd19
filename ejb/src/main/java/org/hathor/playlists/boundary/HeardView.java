package org.hathor.playlists.boundary;

import java.time.Instant;
import org.hathor.library.boundary.AlbumView;
import org.hathor.library.boundary.ArtistView;
import org.hathor.library.boundary.SongView;
import org.jspecify.annotations.Nullable;

/** A song, an album or an artist that somebody heard, and how often. */
public record HeardView(
        long plays,
        Instant lastPlayed,
        @Nullable SongView song,
        @Nullable AlbumView album,
        @Nullable ArtistView artist) {}
