package org.hathor.accounts.entity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;

/** Who a person is at the organisation's identity provider: its name for itself and its name for them. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class CorporateIdentity extends Identified {

    private String issuer;
    private String subject;
    private UUID accountId;
    private Instant createdAt;
    private Instant lastSeenAt;

    protected CorporateIdentity() {}

    public CorporateIdentity(UUID id, String issuer, String subject, UUID accountId, Instant now) {
        super(id);
        this.issuer = issuer;
        this.subject = subject;
        this.accountId = accountId;
        this.createdAt = now;
        this.lastSeenAt = now;
    }

    /** Notes that the provider vouched for the person. */
    public void see(Instant now) {
        lastSeenAt = now;
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return subject;
    }

    public UUID accountId() {
        return accountId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }
}
