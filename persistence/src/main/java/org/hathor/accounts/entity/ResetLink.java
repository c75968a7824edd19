package org.hathor.accounts.entity;

import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Identified;

/** The link of somebody who forgot the password. A person has one: asking again makes the earlier link void. */
@Entity
public class ResetLink extends Identified {

    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Duration FRESH_FOR = Duration.ofMinutes(2);

    private UUID accountId;
    private byte[] tokenHash;
    private Instant expiresAt;

    protected ResetLink() {}

    public ResetLink(UUID id, UUID accountId, byte[] tokenHash, Instant now) {
        super(id);
        this.accountId = accountId;
        renew(tokenHash, now);
    }

    public final void renew(byte[] hash, Instant now) {
        tokenHash = hash.clone();
        expiresAt = now.plus(GOOD_FOR);
    }

    /** Whether it was made so short a time ago that the mail may still be on its way. */
    public boolean isFresh(Instant now) {
        return now.isBefore(expiresAt.minus(GOOD_FOR).plus(FRESH_FOR));
    }

    public boolean isGood(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** One answer, whether it never was, is used, or too old. */
    public static Forbidden notValid() {
        return new Forbidden("reset-link-not-valid", "This link is not valid, or not any more. Ask for a new one.");
    }

    public UUID accountId() {
        return accountId;
    }

    public byte[] tokenHash() {
        return tokenHash.clone();
    }
}
