package org.hathor.accounts.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.accounts.entity.CorporateIdentity;
import org.hathor.accounts.entity.CorporateIdentityRepository;
import org.hathor.kernel.PersonalData;

/** Who a person is at the organisation's identity provider. */
@ApplicationScoped
public class CorporateData implements PersonalData {

    record Identity(String issuer, String subject, Instant createdAt, Instant lastSeenAt) {

        static Identity of(CorporateIdentity identity) {
            return new Identity(identity.issuer(), identity.subject(), identity.createdAt(), identity.lastSeenAt());
        }
    }

    @Inject
    private CorporateIdentityRepository identities;

    @Override
    public Set<String> tables() {
        return Set.of("corporate_identity", "corporate_session");
    }

    @Override
    public Map<String, Object> export(UUID person) {
        return Map.of(
                "corporate-sign-in.json",
                identities.of(person).stream().map(Identity::of).toList());
    }

    /** It goes with the account; whoever signs in again is somebody new. */
    @Override
    public void erase(UUID person) {}
}
