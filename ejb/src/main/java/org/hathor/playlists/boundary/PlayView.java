package org.hathor.playlists.boundary;

import java.time.Instant;
import java.util.UUID;
import org.hathor.library.boundary.SongView;

/**
 * Somebody listened to a song.
 *
 * @param counted whether enough of it was heard
 */
public record PlayView(UUID id, SongView song, Instant startedAt, long listenedMs, boolean counted) {}
