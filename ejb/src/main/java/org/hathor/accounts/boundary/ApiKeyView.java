package org.hathor.accounts.boundary;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hathor.accounts.entity.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * An API key, as its owner sees it.
 *
 * @param hint its beginning
 */
public record ApiKeyView(
        UUID id,
        String name,
        String hint,
        Set<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** A key of the table as its owner sees it. */
    public static ApiKeyView of(ApiKey key) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.hint(),
                new TreeSet<>(key.scopes()),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt());
    }
}
