package org.hathor.accounts.boundary;

import java.time.Instant;
import java.util.UUID;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountSession;
import org.hathor.accounts.entity.SignInMethod;

/** A session that lasts, and whose it is now. */
public record ActiveSession(UUID id, SignedIn person, Instant expiresAt, SignInMethod how) {

    static ActiveSession of(AccountSession session, Account account) {
        return new ActiveSession(session.id(), SignedIn.of(account), session.expiresAt(), session.method());
    }
}
