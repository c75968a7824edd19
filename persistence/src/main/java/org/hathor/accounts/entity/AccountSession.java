package org.hathor.accounts.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is signed in somewhere. A session lasts until it is ended, until it was not used for a while, or until its
 * longest time is over.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class AccountSession extends Identified {

    private static final int LONGEST_USER_AGENT = 300;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Enumerated(EnumType.STRING)
    private SignInMethod method;

    private byte @Nullable [] secretHash;
    private String address;
    private String userAgent;
    private Instant createdAt;
    private Instant lastSeenAt;
    private Instant lapsesAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;

    protected AccountSession() {}

    /**
     * Opens a session.
     *
     * @param lifetime after which it is over however much it is used
     * @param idle after which it is over when it is not used
     */
    public AccountSession(
            UUID id,
            UUID accountId,
            SessionKind kind,
            SignInMethod method,
            String address,
            String userAgent,
            Instant now,
            Duration lifetime,
            Duration idle) {
        super(id);
        this.accountId = accountId;
        this.kind = kind;
        this.method = method;
        this.address = address;
        this.userAgent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT));
        this.createdAt = now;
        this.expiresAt = now.plus(lifetime);
        see(now, idle);
    }

    /** Lets whoever has the secret of this hash in. */
    public void openTo(byte[] hash) {
        secretHash = hash.clone();
    }

    /** Notes that it is used. */
    public final void see(Instant now, Duration idle) {
        var lapse = now.plus(idle);
        lastSeenAt = now;
        lapsesAt = lapse.isBefore(expiresAt) ? lapse : expiresAt;
    }

    public void end(Instant now) {
        endedAt = now;
    }

    public boolean isLive(Instant now) {
        return endedAt == null && now.isBefore(lapsesAt);
    }

    public UUID accountId() {
        return accountId;
    }

    public SessionKind kind() {
        return kind;
    }

    public SignInMethod method() {
        return method;
    }

    public String address() {
        return address;
    }

    public String userAgent() {
        return userAgent;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
