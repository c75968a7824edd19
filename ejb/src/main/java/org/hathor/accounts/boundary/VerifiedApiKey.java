package org.hathor.accounts.boundary;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A good API key, and whose it is now.
 *
 * @param scopes what it may be used for: a role for everything that this role may do, {@link #READ} for looking at whatever
 *     its owner may look at
 */
public record VerifiedApiKey(UUID id, SignedIn owner, Set<String> scopes, Instant expiresAt) {

    public static final String READ = "read";

    public VerifiedApiKey {
        scopes = Set.copyOf(scopes);
    }

    /** The owner with the roles that are left for this use of the key; those that the owner has lost meanwhile are not. */
    public SignedIn callerWho(boolean onlyLooks) {
        var roles = onlyLooks && scopes.contains(READ)
                ? owner.roles()
                : owner.roles().stream()
                        .filter(role -> scopes.contains(role.name()))
                        .collect(Collectors.toUnmodifiableSet());
        return new SignedIn(owner.id(), owner.userName(), owner.displayName(), roles);
    }
}
