package org.hathor.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hathor.accounts.gateway.ProvenPerson;
import org.hathor.kernel.Conflict;
import org.jboss.logging.Logger;

/** Access tokens that the organisation's provider gave to its programs, where the API is among those they are for. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CorporateTokens {

    private static final Logger LOG = Logger.getLogger(CorporateTokens.class);

    @Inject
    private CorporateProvider provider;

    @Inject
    private CorporateAccounts accounts;

    /** Who calls; empty when the token is not the provider's, not for us, not good any more, or nobody's who may enter. */
    public Optional<CorporateCaller> verify(String token) {
        return provider.provider().flatMap(there -> there.access(token)).flatMap(this::caller);
    }

    private Optional<CorporateCaller> caller(ProvenPerson proven) {
        try {
            return look(proven);
        } catch (EJBException | Conflict collision) {
            LOG.debug("Two came at once", collision);
            return look(proven);
        }
    }

    private Optional<CorporateCaller> look(ProvenPerson proven) {
        return accounts.caller(proven).map(person -> new CorporateCaller(person, proven.expiresAt()));
    }
}
