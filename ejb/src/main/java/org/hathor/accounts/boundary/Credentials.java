package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hathor.accounts.control.Secrets;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.accounts.entity.ResetLink;
import org.hathor.accounts.entity.ResetLinkRepository;
import org.hathor.kernel.Ids;
import org.hathor.kernel.NotFound;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.jspecify.annotations.Nullable;

/** Writes passwords and the links for new ones, each in a transaction that begins when the hashing is done. */
@ApplicationScoped
@Transactional
class Credentials {

    private static final String ACCOUNT = "account";

    @Inject
    private AccountRepository accounts;

    @Inject
    private ResetLinkRepository resets;

    @Inject
    private Sessions sessions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Stores the same password in another form, unless somebody changed the account meanwhile. */
    void replace(UUID accountId, long version, String newHash) {
        accounts.findForChange(accountId)
                .filter(account -> account.version() == version)
                .ifPresent(account -> account.usePassword(newHash));
    }

    void change(UUID accountId, String newHash, @Nullable UUID sessionToKeep) {
        accounts.findForChange(accountId)
                .orElseThrow(() -> new NotFound(ACCOUNT))
                .usePassword(newHash);
        resets.findByAccount(accountId).ifPresent(resets::remove);
        sessions.endAllMine(sessionToKeep);
        audit.record(AuditEntry.succeeded("account.password-change", ACCOUNT, accountId));
    }

    /**
     * Makes the link of somebody who forgot the password.
     *
     * @param unlessFresh whether to leave it when one was made a moment ago
     * @return its token, which is kept nowhere
     */
    Optional<String> makeLink(UUID accountId, boolean unlessFresh) {
        var now = clock.instant();
        var earlier = resets.findByAccount(accountId);
        if (unlessFresh && earlier.filter(reset -> reset.isFresh(now)).isPresent()) {
            return Optional.empty();
        }
        var token = Secrets.next();
        earlier.ifPresentOrElse(
                reset -> reset.renew(Secrets.hash(token), now),
                () -> resets.add(new ResetLink(Ids.next(), accountId, Secrets.hash(token), now)));
        return Optional.of(token);
    }

    /** Whose link it is, if it is good. */
    Optional<Account> ownerOf(String token) {
        return resets.findByToken(Secrets.hash(token))
                .filter(reset -> reset.isGood(clock.instant()))
                .flatMap(reset -> accounts.find(reset.accountId()))
                .filter(Account::mayEnter);
    }

    /** Uses the link up: of two who come with it at once, one succeeds. */
    void reset(String token, String newHash) {
        var reset = resets.findForUse(Secrets.hash(token))
                .filter(link -> link.isGood(clock.instant()))
                .orElseThrow(ResetLink::notValid);
        resets.remove(reset);
        accounts.findForChange(reset.accountId())
                .filter(Account::mayEnter)
                .orElseThrow(ResetLink::notValid)
                .usePassword(newHash);
        sessions.endAllOf(reset.accountId());
        audit.record(AuditEntry.succeeded("account.password-reset", ACCOUNT, reset.accountId()));
    }
}
