package org.hathor.accounts.boundary;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.NotFound;

/** The caller of a use case for people who are signed in. */
final class Me {

    private Me() {}

    static UUID id() {
        return requireNonNull(CallContext.current().personId(), "Nobody is signed in");
    }

    /** The caller's account; a token may outlive it for a moment. */
    static Account account(AccountRepository accounts) {
        return accounts.find(id()).orElseThrow(() -> new NotFound("account"));
    }
}
