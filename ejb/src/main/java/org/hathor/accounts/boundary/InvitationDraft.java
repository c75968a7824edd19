package org.hathor.accounts.boundary;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an administrator invites.
 *
 * @param email null: whoever has the link may register with any address
 * @param expiresAt null: after a week
 */
public record InvitationDraft(
        @Nullable String email, Set<Role> roles, @Nullable Instant expiresAt) {

    public InvitationDraft {
        roles = Set.copyOf(roles);
    }
}
