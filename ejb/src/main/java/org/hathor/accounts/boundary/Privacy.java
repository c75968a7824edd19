package org.hathor.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.accounts.entity.PersonalExport;
import org.hathor.accounts.entity.PersonalExportRepository;
import org.hathor.accounts.gateway.ExportArchive;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Ids;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.PersonalData;
import org.hathor.kernel.Roles;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.hathor.operations.boundary.JobRequest;
import org.hathor.operations.boundary.Jobs;

/** A copy of everything that Hathor holds about the caller, and the end of it. */
@Stateless
@RolesAllowed(Roles.IN_PERSON)
public class Privacy {

    /** The kind of job that packs an export. */
    public static final String EXPORT_JOB = "personal-export";

    private static final String EXPORT = "export";

    @Inject
    private AccountRepository accounts;

    @Inject
    private PersonalExportRepository exports;

    @Inject
    @Any
    private Instance<PersonalData> holders;

    @Inject
    private PasswordProof proof;

    @Inject
    private Farewell farewell;

    @Inject
    private Jobs jobs;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Asks for a copy; one that is already being made is answered instead of another. */
    public ExportView requestExport() {
        var pending =
                exports().stream().filter(export -> export.readyAt() == null).findFirst();
        if (pending.isPresent()) {
            return pending.get();
        }
        var export = new PersonalExport(Ids.next(), Me.id(), clock.instant());
        exports.add(export);
        jobs.enqueue(new JobRequest(
                EXPORT_JOB, JobRequest.NORMAL, Map.of(EXPORT, export.id().toString()), Me.id()));
        audit.record(AuditEntry.succeeded("account.export", "account", Me.id()));
        return new ExportView(export.id(), export.requestedAt(), null, null, export.expiresAt());
    }

    /** The caller's copies, the newest first. */
    public List<ExportView> exports() {
        return exports.of(ExportView.class, Me.id(), clock.instant());
    }

    public ExportFile download(UUID id) {
        var export = exports.find(id)
                .filter(found ->
                        found.accountId().equals(Me.id()) && clock.instant().isBefore(found.expiresAt()))
                .orElseThrow(() -> new NotFound(EXPORT));
        var zip = export.content();
        if (zip == null) {
            throw new Conflict("export-not-ready", "This export is still being made.");
        }
        return new ExportFile("hathor-" + export.requestedAt().toString().substring(0, 10) + ".zip", zip);
    }

    /** Packs what all parts of the product hold. For the job; whose account was deleted meanwhile gets nothing. */
    @PermitAll
    public void makeExport(UUID id) {
        exports.find(id).ifPresent(export -> {
            var parts = new TreeMap<String, Object>();
            holders.forEach(holder -> parts.putAll(holder.export(export.accountId())));
            export.fill(ExportArchive.zip(parts), clock.instant());
        });
    }

    /** Forgets what has expired. For the job. */
    @PermitAll
    public int forgetExports() {
        return exports.forget(clock.instant());
    }

    /**
     * Deletes the caller's account and all that belongs to it.
     *
     * @param given the password; the user name where the account has none
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void deleteMe(String given) {
        var me = Me.account(accounts);
        if (me.passwordHash() != null) {
            proof.require(me, given);
        } else if (!me.userName().equalsIgnoreCase(given.strip())) {
            throw new Forbidden("wrong-password", "This is not your user name.");
        }
        farewell.say(me.id());
    }
}
