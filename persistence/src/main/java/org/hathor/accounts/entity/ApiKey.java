package org.hathor.accounts.entity;

import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.hathor.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/** With this a program does what its owner let it do. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class ApiKey extends Identified {

    private static final int LONGEST_NAME = 100;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private UUID accountId;
    private String name;
    private String hint;
    private byte[] hash;
    private Set<String> scopes;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    protected ApiKey() {}

    /**
     * Makes a key.
     *
     * @param hint by which its owner recognises it
     * @param expiresAt null: when it is revoked
     */
    public ApiKey(
            UUID id,
            UUID accountId,
            String name,
            String hint,
            byte[] hash,
            Set<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        super(id);
        this.accountId = accountId;
        this.name = name.strip();
        this.hint = hint;
        this.hash = hash.clone();
        this.scopes = Set.copyOf(scopes);
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        if (this.name.isEmpty() || this.name.length() > LONGEST_NAME) {
            throw new Invalid("name", "must have 1 to " + LONGEST_NAME + " characters");
        }
        if (expiresAt != null && !expiresAt.isAfter(createdAt)) {
            throw new Invalid("expiresAt", "must be in the future");
        }
    }

    /** Notes that it is used, to the minute. */
    public void use(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(NOTED_EVERY).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    public boolean isGood(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    public UUID accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public String hint() {
        return hint;
    }

    public Set<String> scopes() {
        return Set.copyOf(scopes);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }
}
