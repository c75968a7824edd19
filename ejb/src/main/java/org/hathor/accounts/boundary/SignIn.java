package org.hathor.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hathor.accounts.control.Passwords;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Forbidden;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.hathor.operations.boundary.RateLimitDecision;
import org.hathor.operations.boundary.RateLimitPolicy;
import org.hathor.operations.boundary.RateLimits;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with a password. Hashing takes its time, so no transaction is open meanwhile; each line of the audit trail
 * has its own.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    private static final String ACTION = "account.sign-in";
    private static final String ACCOUNT = "account";

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Credentials credentials;

    @Inject
    private Audit audit;

    @Inject
    private RateLimits limits;

    /**
     * Lets somebody in, or refuses without saying what was wrong: the name, the password, or a disabled account.
     *
     * @param login the user name or the e-mail address
     */
    public SignedIn signIn(String login, String password) {
        var address = CallContext.current().address();
        var account = find(login);
        var id = account.map(Account::id).orElse(null);
        // Counted before the password is looked at: guesses that run side by side count too.
        var door = (id == null ? login.toLowerCase(Locale.ROOT) : id.toString()) + ' ' + address;
        refuseIf(limits.peek(RateLimitPolicy.SIGN_IN_ADDRESS, address), id);
        refuseIf(limits.check(RateLimitPolicy.SIGN_IN, door), id);
        var hash = account.map(Account::passwordHash).orElse(null);
        if (!passwords.matches(password, hash) || !account.get().mayEnter()) {
            limits.recordFailure(RateLimitPolicy.SIGN_IN_ADDRESS, address);
            audit.record(AuditEntry.denied(ACTION, ACCOUNT, id));
            throw new Forbidden("wrong-credentials", "The user name or the password is not right.");
        }
        limits.forget(RateLimitPolicy.SIGN_IN, door);
        var person = SignedIn.of(account.get());
        CallContext.run(
                CallContext.current().by(person.id(), person.userName()),
                () -> audit.record(AuditEntry.succeeded(ACTION, ACCOUNT, person.id())));
        if (hash != null && Passwords.isOutdated(hash)) {
            credentials.replace(person.id(), account.get().version(), passwords.hash(password));
        }
        return person;
    }

    private Optional<Account> find(String login) {
        return login.contains("@") ? accounts.findByEmail(login) : accounts.findByUserName(login);
    }

    private void refuseIf(RateLimitDecision limit, @Nullable UUID account) {
        if (!limit.allowed()) {
            audit.record(AuditEntry.denied(ACTION, ACCOUNT, account).with("limit", limit.policy()));
            limit.orRefuse();
        }
    }
}
