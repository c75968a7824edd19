package org.hathor.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hathor.accounts.control.Passwords;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.accounts.entity.ResetLink;
import org.hathor.accounts.gateway.Letters;
import org.hathor.kernel.CallContext;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.hathor.operations.boundary.JobRequest;
import org.hathor.operations.boundary.Jobs;
import org.hathor.operations.boundary.Mail;
import org.hathor.operations.boundary.RateLimitPolicy;
import org.hathor.operations.boundary.RateLimits;

/** A new password for somebody who forgot the old one and can read the mail of the account. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordReset {

    /** The kind of job that sends the mail. */
    public static final String MAIL_JOB = "password-reset-mail";

    @Inject
    private AccountRepository accounts;

    @Inject
    private Credentials credentials;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private Passwords passwords;

    @Inject
    private Letters letters;

    @Inject
    private Mail mail;

    @Inject
    private Jobs jobs;

    @Inject
    private RateLimits limits;

    @Inject
    private Audit audit;

    /**
     * Asks for a link. Whether anybody has the address is not told: a job is queued in any case, and what there is to do
     * is done where nobody can measure it.
     *
     * @param language in which the mail is written
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void request(String email, Locale language) {
        var address = CallContext.current().address();
        limits.require(RateLimitPolicy.PASSWORD_RESET, address);
        var owner = accounts.findByEmail(email)
                .filter(Account::mayEnter)
                .map(Account::id)
                .orElse(null);
        jobs.enqueue(new JobRequest(MAIL_JOB, JobRequest.URGENT, Map.of("language", language.getLanguage()), owner));
        audit.record(AuditEntry.succeeded("account.ask-for-password", "account", owner));
    }

    /**
     * Sends the link, which is made at this moment: it stands in the mail and nowhere else. For the job.
     *
     * @param again whether an earlier attempt may have failed after it made one
     */
    public void send(UUID accountId, Locale language, boolean again) throws IOException {
        var account = accounts.find(accountId).filter(Account::mayEnter);
        if (account.isEmpty() || account.get().email() == null) {
            return;
        }
        var token = credentials.makeLink(accountId, !again);
        if (token.isPresent()) {
            mail.send(letters.forgottenPassword(account.get(), token.get(), language));
        }
    }

    /** Sets the new password, uses the link up and ends every session of the account. */
    public void confirm(String token, String newPassword) {
        var address = CallContext.current().address();
        limits.require(RateLimitPolicy.PASSWORD_RESET, address);
        var owner = credentials.ownerOf(token).orElseThrow(ResetLink::notValid);
        policy.require("newPassword", newPassword, owner.userName(), owner.email());
        credentials.reset(token, passwords.hash(newPassword));
        limits.forget(RateLimitPolicy.SIGN_IN, owner.id() + " " + address);
    }
}
