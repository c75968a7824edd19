package org.hathor.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hathor.accounts.control.Passwords;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.TooMany;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.hathor.operations.boundary.RateLimitPolicy;
import org.hathor.operations.boundary.RateLimits;

/**
 * Signing in with a password. Hashing takes its time, so no transaction is open meanwhile; each line of the audit trail
 * has its own.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Audit audit;

    @Inject
    private RateLimits limits;

    /** Lets somebody in, or refuses without saying what was wrong: the name, the password, or a disabled account. */
    public SignedIn signIn(String login, String password) {
        // Counted before the password is looked at: guesses that run side by side count too.
        var door = login.toLowerCase(Locale.ROOT) + ' ' + CallContext.current().address();
        var limit = limits.check(RateLimitPolicy.SIGN_IN, door);
        if (!limit.allowed()) {
            throw new TooMany(limit.policy(), limit.retryAfter());
        }
        var account = accounts.findByUserName(login);
        var fits =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (!fits || !account.get().mayEnter()) {
            audit.record(AuditEntry.denied(
                    "account.sign-in", "account", account.map(Account::id).orElse(null)));
            throw new Forbidden("wrong-credentials", "The user name or the password is not right.");
        }
        limits.forget(RateLimitPolicy.SIGN_IN, door);
        var person = view(account.get());
        CallContext.run(
                CallContext.current().by(person.id(), person.userName()),
                () -> audit.record(AuditEntry.succeeded("account.sign-in", "account", person.id())));
        return person;
    }

    private static SignedIn view(Account account) {
        var roles = account.roles().stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new SignedIn(account.id(), account.userName(), account.displayName(), roles);
    }
}
