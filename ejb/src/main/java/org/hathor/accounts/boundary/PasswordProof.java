package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hathor.accounts.control.Passwords;
import org.hathor.accounts.entity.Account;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Forbidden;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.hathor.operations.boundary.RateLimitPolicy;
import org.hathor.operations.boundary.RateLimits;

/**
 * Asks a person who is signed in for the password once more, before what a stolen session must not do. Guesses count
 * like those at the door. To be called while no transaction is open.
 */
@ApplicationScoped
class PasswordProof {

    @Inject
    private Passwords passwords;

    @Inject
    private RateLimits limits;

    @Inject
    private Audit audit;

    void require(Account account, String password) {
        var door = account.id() + " " + CallContext.current().address();
        limits.require(RateLimitPolicy.SIGN_IN, door);
        if (!passwords.matches(password, account.passwordHash())) {
            audit.recordRefusal(AuditEntry.denied("account.prove", "account", account.id()));
            throw new Forbidden("wrong-password", "The password is not right.");
        }
        limits.forget(RateLimitPolicy.SIGN_IN, door);
    }
}
