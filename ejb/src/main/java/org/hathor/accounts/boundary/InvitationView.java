package org.hathor.accounts.boundary;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hathor.accounts.entity.Invitation;
import org.jspecify.annotations.Nullable;

/** An invitation, without its secret. */
public record InvitationView(
        UUID id,
        @Nullable String email,
        Set<String> roles,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                invitation.email(),
                new TreeSet<>(invitation.roles()),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.usedAt());
    }
}
