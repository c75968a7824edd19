package org.hathor.accounts.entity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** Lets one person register, with these roles, although the door may be closed to others. */
@Entity
public class Invitation extends Identified {

    private byte[] secretHash;
    private @Nullable String email;
    private Set<String> roles;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable UUID accountId;

    protected Invitation() {}

    /**
     * Invites somebody.
     *
     * @param email null: whoever has the secret may register with any address
     */
    public Invitation(
            UUID id,
            byte[] secretHash,
            @Nullable String email,
            Set<String> roles,
            Instant createdAt,
            Instant expiresAt) {
        super(id);
        this.secretHash = secretHash.clone();
        this.email = email;
        this.roles = Set.copyOf(roles);
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** Uses it up. */
    public void admit(UUID account, String address, Instant now) {
        if (!isGood(now) || (email != null && !email.equalsIgnoreCase(address))) {
            throw notValid();
        }
        accountId = account;
        usedAt = now;
    }

    /** One answer, whether it never was, is used up, too old, or somebody else's. */
    public static Forbidden notValid() {
        return new Forbidden("invitation-not-valid", "This invitation is not valid, or not any more.");
    }

    public @Nullable String email() {
        return email;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant usedAt() {
        return usedAt;
    }

    public byte[] secretHash() {
        return secretHash.clone();
    }

    /** Who came by it; null before, and after that account was deleted. */
    public @Nullable UUID accountId() {
        return accountId;
    }
}
