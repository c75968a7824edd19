package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.PersonalData;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;

/** Deletes a person in one transaction: everything goes, or nothing. */
@ApplicationScoped
@Transactional
class Farewell {

    @Inject
    private AccountRepository accounts;

    @Inject
    private Administrators administrators;

    @Inject
    private Sessions sessions;

    @Inject
    @Any
    private Instance<PersonalData> holders;

    @Inject
    private Audit audit;

    void say(UUID id) {
        administrators.requireAnotherThan(id);
        var account = accounts.findForChange(id).orElseThrow(() -> new NotFound("account"));
        sessions.endAllOf(id);
        accounts.flush();
        holders.forEach(holder -> holder.erase(id));
        accounts.remove(account);
        audit.record(AuditEntry.succeeded("account.delete", "account", id));
    }
}
