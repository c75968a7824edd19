package org.hathor.playlists.boundary;

import java.time.Instant;
import org.hathor.library.boundary.AlbumView;
import org.hathor.library.boundary.ArtistView;
import org.hathor.library.boundary.SongView;
import org.jspecify.annotations.Nullable;

/** A favourite: a song, an album or an artist. */
public record FavouriteView(
        Instant since,
        @Nullable SongView song,
        @Nullable AlbumView album,
        @Nullable ArtistView artist) {}
