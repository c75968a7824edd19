package org.hathor.accounts.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy of what Hathor holds about the caller.
 *
 * @param readyAt null while it is being made
 * @param bytes how long the archive is
 */
public record ExportView(
        UUID id,
        Instant requestedAt,
        @Nullable Instant readyAt,
        @Nullable Long bytes,
        Instant expiresAt) {}
