package org.hathor.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hathor.accounts.control.Secrets;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.accounts.entity.AccountSessionRepository;
import org.hathor.accounts.entity.RefreshToken;
import org.hathor.accounts.entity.RefreshTokenRepository;
import org.hathor.kernel.Ids;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;

/** How a program stays signed in: it trades a refresh token for the next one, each good for one use. */
@Stateless
@PermitAll
public class RefreshTokens {

    @Inject
    private RefreshTokenRepository tokens;

    @Inject
    private AccountSessionRepository sessions;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Sessions ending;

    @Inject
    private Audit audit;

    @Inject
    private AccountsConfig config;

    @Inject
    private Clock clock;

    /**
     * Trades a token for the next one. One that was used before means that two have it, its owner and a thief, and nobody
     * knows which of them is asking: the session ends for both. Empty, and not an exception, so that this is committed.
     */
    public Optional<RenewedSession> renew(String secret) {
        var now = clock.instant();
        var token = tokens.findForChange(Secrets.hash(secret));
        if (token.filter(RefreshToken::wasUsed).isPresent()) {
            endStolen(token.get().sessionId());
            return Optional.empty();
        }
        var session = token.filter(fresh -> !fresh.isExpired(now))
                .flatMap(fresh -> sessions.findForChange(fresh.sessionId()))
                .filter(found -> found.isLive(now));
        var account = session.flatMap(live -> accounts.find(live.accountId())).filter(Account::mayEnter);
        if (token.isEmpty() || session.isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        token.get().use(now);
        session.get().see(now, config.refreshLifetime());
        return Optional.of(new RenewedSession(
                ActiveSession.of(session.get(), account.get()),
                issue(session.get().id(), now)));
    }

    private String issue(UUID sessionId, Instant now) {
        var secret = Secrets.next();
        tokens.add(
                new RefreshToken(Ids.next(), sessionId, Secrets.hash(secret), now, now.plus(config.refreshLifetime())));
        return secret;
    }

    private void endStolen(UUID sessionId) {
        audit.record(AuditEntry.denied("session.refresh", "session", sessionId).with("reason", "token used twice"));
        ending.end(sessionId);
    }
}
