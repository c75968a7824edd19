package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hathor.accounts.control.Secrets;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountPicture;
import org.hathor.accounts.entity.AccountPictureRepository;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.accounts.gateway.Pictures;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Stale;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.jspecify.annotations.Nullable;

/** Writes what people change about themselves, each in a transaction that begins when the slow part is done. */
@ApplicationScoped
@Transactional
class Profiles {

    private static final String ACCOUNT = "account";

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountPictureRepository pictures;

    @Inject
    private Audit audit;

    ProfileView edit(long expectedVersion, String displayName, @Nullable String email) {
        var me = toChange();
        Stale.unlessSame(ACCOUNT, expectedVersion, me.version());
        me.callThemselves(displayName);
        me.reachAt(email);
        return changed(me, "account.edit");
    }

    ProfileView show(Pictures.Square square) {
        var me = toChange();
        pictures.put(new AccountPicture(me.id(), square.small(), square.large()));
        me.show(Secrets.next());
        return changed(me, "account.picture-change");
    }

    ProfileView hide() {
        var me = toChange();
        pictures.remove(me.id());
        me.show(null);
        return changed(me, "account.picture-remove");
    }

    private Account toChange() {
        return accounts.findForChange(Me.id()).orElseThrow(() -> new NotFound(ACCOUNT));
    }

    private ProfileView changed(Account me, String action) {
        accounts.flush();
        audit.record(AuditEntry.succeeded(action, ACCOUNT, me.id()));
        return ProfileView.of(me);
    }
}
