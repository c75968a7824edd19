package org.hathor.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hathor.accounts.gateway.OpenIdProvider;
import org.hathor.accounts.gateway.ProvenPerson;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Roles;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.hathor.operations.boundary.RateLimitPolicy;
import org.hathor.operations.boundary.RateLimits;
import org.jboss.logging.Logger;

/**
 * Signing in and out with the organisation's own provider. The provider takes its time, so no transaction is open while
 * it is asked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CorporateSignIn {

    private static final Logger LOG = Logger.getLogger(CorporateSignIn.class);

    @Inject
    private CorporateProvider provider;

    @Inject
    private CorporateAccounts accounts;

    @Inject
    private SsoConfig config;

    @Inject
    private Audit audit;

    @Inject
    private RateLimits limits;

    @Inject
    private Clock clock;

    /** What the organisation calls its sign-in; empty when there is none. */
    public Optional<String> name() {
        return provider.provider().map(any -> config.name());
    }

    /** Whether the provider answered when it was last asked, a few seconds ago. */
    public boolean isReachable() {
        return provider.provider().map(OpenIdProvider::reachable).orElse(false);
    }

    /** Sends somebody to the provider; refuses with Unavailable when it is away. */
    public CorporateDeparture depart(String next) {
        var ticket = provider.required().ticket(next);
        return new CorporateDeparture(
                provider.required().signIn(ticket), provider.seal().seal(ticket));
    }

    /**
     * Lets somebody in who comes back from the provider.
     *
     * @param sealedTicket what {@link #depart} gave to this browser
     * @param answer the parameters that the provider sent it back with
     */
    public CorporateEntry arrive(String sealedTicket, Map<String, List<String>> answer, Device device) {
        try {
            var ticket = provider.seal()
                    .open(sealedTicket, clock.instant())
                    .orElseThrow(() -> new Forbidden("sso-expired", "That took too long. Start again."));
            var person = provider.required().redeem(ticket, answer);
            return new CorporateEntry(enter(person, device), ticket.next());
        } catch (Forbidden refusal) {
            note(AuditEntry.denied("account.sign-in", "account", null)
                    .with("method", "sso")
                    .with("reason", refusal.code()));
            throw refusal;
        }
    }

    /** Somebody who is new may come twice at once, or with a name that another takes at that moment. */
    private OpenedSession enter(ProvenPerson person, Device device) {
        try {
            return accounts.enter(person, device);
        } catch (EJBException | Conflict collision) {
            LOG.debug("Two came at once", collision);
            return accounts.enter(person, device);
        }
    }

    /** The caller's own ways in through a provider. */
    @RolesAllowed(Roles.IN_PERSON)
    public List<CorporateIdentityView> mine() {
        return accounts.identitiesOf(
                Objects.requireNonNull(CallContext.current().personId(), "Nobody is signed in"));
    }

    /** Where the browser of a session that has ended goes to be signed out at the provider as well. */
    public Optional<URI> signOut(UUID sessionId) {
        return provider.provider()
                .flatMap(there -> accounts.idTokenOf(sessionId).flatMap(there::signOut));
    }

    /** Ends, at the provider's word, the sessions that came from there; false when it is not the provider's word. */
    public boolean signedOutThere(String logoutToken) {
        var word = provider.provider().flatMap(there -> there.signedOut(logoutToken));
        word.ifPresentOrElse(
                accounts::end, () -> note(AuditEntry.denied("account.provider-sign-out", "account", null)));
        return word.isPresent();
    }

    /** Anybody can cause a refusal, as often as they like: of one address the trail keeps the first few. */
    private void note(AuditEntry refusal) {
        var door = "sso " + CallContext.current().address();
        if (limits.check(RateLimitPolicy.SIGN_IN, door).allowed()) {
            audit.recordRefusal(refusal);
        }
    }
}
