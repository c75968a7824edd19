package org.hathor.playlists.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which everybody may see a playlist, without its secret. A view that queries fill has no primitive components.
 *
 * @param expiresAt null: until it is revoked
 */
public record LinkView(
        UUID id,
        Boolean mayListen,
        Instant createdAt,
        @Nullable Instant expiresAt) {}
