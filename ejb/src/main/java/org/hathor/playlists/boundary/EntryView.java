package org.hathor.playlists.boundary;

import java.time.Instant;
import java.util.UUID;
import org.hathor.library.boundary.SongView;
import org.jspecify.annotations.Nullable;

/**
 * A song at a place in a playlist.
 *
 * @param addedBy null: somebody who has left
 */
public record EntryView(
        UUID id, SongView song, Instant addedAt, @Nullable PersonName addedBy) {}
