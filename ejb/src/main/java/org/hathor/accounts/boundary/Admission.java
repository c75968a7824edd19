package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.hathor.accounts.control.Secrets;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.accounts.entity.Invitation;
import org.hathor.accounts.entity.InvitationRepository;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Roles;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;

/** The part of registering that is one transaction: the account, the invitation that is used up, the audit line. */
@ApplicationScoped
@Transactional
class Admission {

    @Inject
    private AccountRepository accounts;

    @Inject
    private InvitationRepository invitations;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    SignedIn admit(RegistrationDraft draft, String passwordHash) {
        var now = clock.instant();
        var secret = draft.invitation();
        var invitation = secret == null
                ? null
                : invitations.findForUse(Secrets.hash(secret)).orElseThrow(Invitation::notValid);
        var roles = invitation == null ? Set.of(Roles.LISTENER) : invitation.roles();
        var account =
                new Account(Ids.next(), draft.userName(), draft.displayName().strip(), roles, now);
        account.reachAt(draft.email());
        account.usePassword(passwordHash);
        accounts.add(account);
        if (invitation != null) {
            invitation.admit(account.id(), draft.email(), now);
        }
        CallContext.run(
                CallContext.current().by(account.id(), account.userName()),
                () -> audit.record(AuditEntry.succeeded("account.register", "account", account.id())));
        return SignedIn.of(account);
    }
}
