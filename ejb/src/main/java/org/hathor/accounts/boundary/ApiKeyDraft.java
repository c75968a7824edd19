package org.hathor.accounts.boundary;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key that somebody wants.
 *
 * @param scopes {@code read}, or the names of roles that its owner has
 * @param expiresAt null: when it is revoked
 */
public record ApiKeyDraft(
        String name, Set<String> scopes, @Nullable Instant expiresAt) {

    public ApiKeyDraft {
        scopes = Set.copyOf(scopes);
    }
}
