package org.hathor.accounts.entity;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** A copy of what the product holds about a person, for that person. It is kept for a day. */
@Entity
public class PersonalExport extends Identified {

    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private UUID accountId;
    private Instant requestedAt;
    private @Nullable Instant readyAt;
    private Instant expiresAt;
    private @Nullable Long bytes;

    @Basic(fetch = FetchType.LAZY)
    private byte @Nullable [] content;

    protected PersonalExport() {}

    public PersonalExport(UUID id, UUID accountId, Instant now) {
        super(id);
        this.accountId = accountId;
        this.requestedAt = now;
        this.expiresAt = now.plus(KEPT_FOR);
    }

    public void fill(byte[] zip, Instant now) {
        content = zip.clone();
        bytes = (long) zip.length;
        readyAt = now;
        expiresAt = now.plus(KEPT_FOR);
    }

    public UUID accountId() {
        return accountId;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant readyAt() {
        return readyAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public byte @Nullable [] content() {
        return content == null ? null : content.clone();
    }

    public @Nullable Long bytes() {
        return bytes;
    }
}
