package org.hathor.playlists.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A playlist, as one of those sees it who may.
 *
 * @param access what the person who asks may do with it
 * @param covers its first four albums, for a picture
 * @param hasSong whether it has the song that was asked about; null if none was
 * @param version of what its owner says of it; an edit of that names the version it is based on
 */
public record PlaylistView(
        UUID id,
        String name,
        @Nullable String description,
        PersonName owner,
        boolean collaborative,
        PlaylistAccess access,
        int songs,
        long durationMs,
        List<UUID> covers,
        @Nullable Boolean hasSong,
        Instant createdAt,
        Instant changedAt,
        long version) {}
