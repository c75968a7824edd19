package org.hathor.accounts.entity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** One of the tokens that a program renews its session with, one after the other. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class RefreshToken extends Identified {

    private UUID sessionId;
    private byte[] hash;
    private Instant issuedAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    protected RefreshToken() {}

    public RefreshToken(UUID id, UUID sessionId, byte[] hash, Instant issuedAt, Instant expiresAt) {
        super(id);
        this.sessionId = sessionId;
        this.hash = hash.clone();
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    public boolean wasUsed() {
        return usedAt != null;
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        usedAt = now;
    }

    public UUID sessionId() {
        return sessionId;
    }
}
