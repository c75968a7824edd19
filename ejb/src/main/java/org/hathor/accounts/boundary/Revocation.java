package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Tells every node what is void, once that is committed. */
@ApplicationScoped
public class Revocation {

    private static final Logger LOG = Logger.getLogger(Revocation.class);

    /** Clocks of nodes differ a little. */
    private static final Duration SPARE = Duration.ofMinutes(1);

    @Inject
    private RevokedIds revoked;

    @Inject
    private AccountsConfig config;

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Revoked event) {
        try {
            event.ids().forEach(this::revoke);
        } catch (RuntimeException e) {
            // It is committed: nodes read it from the database a moment later (AccountsTimer).
            LOG.warnf(e, "That %s is void could not be told to the other nodes at once", event.ids());
        }
    }

    /** Nothing that mentions this id is good any more. */
    public void revoke(String id) {
        revoked.add(id, memory());
    }

    /** How long something that is void has to be remembered: by then every token has expired. */
    public Duration memory() {
        return config.tokenLifetime().plus(SPARE);
    }
}
