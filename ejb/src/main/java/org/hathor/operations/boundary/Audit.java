package org.hathor.operations.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.operations.entity.AuditRecord;
import org.hathor.operations.entity.AuditRepository;
import org.jspecify.annotations.Nullable;

/** The audit trail: who did what, on what, from where, when, and how it ended. */
@Stateless
public class Audit {

    @Inject
    private AuditRepository trail;

    @Inject
    private Clock clock;

    /** Writes what was done in the caller's transaction: both are there afterwards, or neither. */
    @PermitAll
    public void record(AuditEntry entry) {
        write(entry);
    }

    /** Writes what was denied or failed in a transaction of its own: the caller's is about to be rolled back. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordRefusal(AuditEntry entry) {
        write(entry);
    }

    @RolesAllowed(Roles.ADMIN)
    public Page<AuditView> page(AuditFilter filter, @Nullable Cursor after, Limit limit) {
        var lines = trail.page(AuditView.class, filter.fields(), NewestFirst.after(after), limit);
        return Page.of(lines, limit, line -> new NewestFirst(line.at(), line.id()).cursor());
    }

    private void write(AuditEntry entry) {
        trail.add(new AuditRecord(
                Ids.next(),
                clock.instant(),
                CallContext.current(),
                entry.action(),
                entry.targetType(),
                entry.targetId(),
                entry.outcome(),
                entry.detail()));
    }
}
