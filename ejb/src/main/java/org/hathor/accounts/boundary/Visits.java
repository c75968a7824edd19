package org.hathor.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.accounts.entity.AccountSession;
import org.hathor.accounts.entity.AccountSessionRepository;

/** Looks a browser's session up in the database, and notes now and then that it is used. */
@Stateless
@PermitAll
public class Visits {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Inject
    private AccountSessionRepository sessions;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountsConfig config;

    @Inject
    private Clock clock;

    /** Looks by the hash of the secret. */
    public Optional<ActiveSession> visit(byte[] hash) {
        var now = clock.instant();
        var session = sessions.findBySecret(hash).filter(found -> found.isLive(now));
        var account = session.flatMap(found -> accounts.find(found.accountId())).filter(Account::mayEnter);
        if (session.isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        note(session.get());
        return Optional.of(ActiveSession.of(session.get(), account.get()));
    }

    private void note(AccountSession session) {
        var now = clock.instant();
        if (session.lastSeenAt().plus(NOTED_EVERY).isBefore(now)) {
            session.see(now, config.idle(session.kind()));
        }
    }
}
