package org.hathor.playlists.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A playlist, as everybody sees it who has a link. */
public record SharedPlaylistView(
        String name,
        @Nullable String description,
        String owner,
        int songs,
        long durationMs,
        boolean mayListen,
        @Nullable Instant expiresAt) {}
