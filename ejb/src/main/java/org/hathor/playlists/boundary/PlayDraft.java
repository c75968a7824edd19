package org.hathor.playlists.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a player tells.
 *
 * @param startedAt null: as long ago as was listened
 */
public record PlayDraft(UUID song, @Nullable Instant startedAt, long listenedMs) {}
