package org.hathor.library.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.entity.Catalogue;
import org.hathor.library.entity.FolderRepository;
import org.hathor.library.entity.FolderScan;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.hathor.operations.boundary.JobRequest;
import org.hathor.operations.boundary.JobView;
import org.hathor.operations.boundary.Jobs;
import org.hathor.operations.entity.JobState;
import org.jspecify.annotations.Nullable;

/** Looking for music in the folders: asking for it, watching it, stopping it. One scan runs at a time. */
@Stateless
@RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
public class FolderScans {

    /** The kind of job that scans. */
    public static final String JOB = "library-scan";

    private static final String SCAN = "scan";
    private static final int REFUSALS = 500;

    @Inject
    private FolderRepository folders;

    @Inject
    private Catalogue catalogue;

    @Inject
    private LibraryConfig config;

    @Inject
    private Jobs jobs;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public FolderScanView start() {
        if (config.folders().isEmpty()) {
            throw new Conflict(
                    "no-folders",
                    "There is no folder to look into: set hathor.library.folders and start the server anew.");
        }
        catalogue.takeThePen();
        if (folders.unfinished().stream().anyMatch(this::isUnderWay)) {
            throw new Conflict("scan-running", "The folders are being scanned already.");
        }
        var id = Ids.next();
        var person = CallContext.current().personId();
        var job = jobs.enqueue(new JobRequest(JOB, JobRequest.NORMAL, Map.of(SCAN, id.toString()), person));
        folders.add(new FolderScan(id, job, person, clock.instant()));
        audit.record(AuditEntry.succeeded("library.scan", SCAN, id));
        return get(id);
    }

    public Page<FolderScanView> page(@Nullable Cursor after, Limit limit) {
        var rows = folders.scans(FolderScanRow.class, NewestFirst.after(after), limit);
        var page = Page.of(rows, limit, row -> new NewestFirst(row.startedAt(), row.id()).cursor());
        return new Page<>(page.items().stream().map(row -> view(row, List.of())).toList(), page.next());
    }

    public FolderScanView get(UUID id) {
        return view(row(id), folders.refusals(RefusedFile.class, REFUSALS));
    }

    /** What it has entered stays; the next scan goes on from there. */
    public FolderScanView cancel(UUID id) {
        jobs.withdraw(row(id).jobId());
        return get(id);
    }

    private FolderScanRow row(UUID id) {
        return folders.scan(FolderScanRow.class, id).orElseThrow(() -> new NotFound(SCAN));
    }

    private boolean isUnderWay(UUID job) {
        return jobs.find(job)
                .filter(view -> view.state() == JobState.queued || view.state() == JobState.running)
                .isPresent();
    }

    private FolderScanView view(FolderScanRow row, List<RefusedFile> refusals) {
        if (row.finishedAt() != null) {
            return FolderScanView.of(row, JobState.succeeded, null, refusals);
        }
        var job = jobs.find(row.jobId());
        return FolderScanView.of(
                row,
                job.map(JobView::state).orElse(JobState.failed),
                job.map(JobView::error).orElse(null),
                refusals);
    }
}
