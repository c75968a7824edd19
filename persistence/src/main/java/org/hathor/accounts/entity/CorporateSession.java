package org.hathor.accounts.entity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** Which session at the provider one of ours came from; its id is that of our session. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class CorporateSession extends Identified {

    private UUID identityId;
    private @Nullable String providerSession;
    private Instant issuedAt;
    private String idToken;

    protected CorporateSession() {}

    /**
     * Ties a session of ours to one of theirs.
     *
     * @param issuedAt when the provider vouched for the person, by its own clock
     */
    public CorporateSession(
            UUID id, UUID identityId, @Nullable String providerSession, Instant issuedAt, String idToken) {
        super(id);
        this.identityId = identityId;
        this.providerSession = providerSession;
        this.issuedAt = issuedAt;
        this.idToken = idToken;
    }

    /** What the provider wants back to know whom to sign out. */
    public String idToken() {
        return idToken;
    }
}
