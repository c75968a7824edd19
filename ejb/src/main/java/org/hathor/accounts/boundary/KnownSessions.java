package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.hathor.accounts.control.FoundLately;
import org.hathor.accounts.control.Secrets;

/**
 * The browsers' sessions that this node looked up a moment ago. One that was ended is refused at once all the same; a new
 * role or name shows after that moment.
 */
@ApplicationScoped
public class KnownSessions {

    @Inject
    Visits visits;

    @Inject
    RevokedIds revoked;

    @Inject
    Clock clock;

    private final FoundLately<ActiveSession> lately = new FoundLately<>();

    Optional<ActiveSession> find(String secret) {
        var now = clock.instant();
        var hash = Secrets.hash(secret);
        return lately.find(hash, now, () -> visits.visit(hash))
                .filter(session -> session.expiresAt().isAfter(now))
                .filter(session -> !revoked.contains(session.id().toString()));
    }
}
