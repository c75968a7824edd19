package org.hathor.operations.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.operations.entity.Job;
import org.hathor.operations.entity.JobRepository;
import org.hathor.operations.entity.JobState;
import org.hathor.operations.gateway.JobHandlers;
import org.jspecify.annotations.Nullable;

/** Background work: asking for it, watching it, stopping it. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class Jobs {

    private static final String JOB = "job";

    @Inject
    private JobRepository jobs;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<JobProgressed> progressed;

    @Inject
    private JobHandlers handlers;

    /** Queues a job in the caller's transaction: it starts after the commit, and never if there is none. */
    @PermitAll
    public UUID enqueue(JobRequest request) {
        var key = request.dedupeKey();
        if (key != null) {
            var existing = jobs.findByDedupeKey(key);
            if (existing.isPresent()) {
                return existing.get();
            }
        }
        var job = new Job(
                Ids.next(),
                request.kind(),
                request.priority(),
                request.payload(),
                request.ownerId(),
                key,
                request.maxAttempts(),
                clock.instant());
        jobs.add(job);
        progressed.fire(JobProgressed.of(job));
        return job.id();
    }

    /** Queues a job of a kind that may be started by hand. */
    public JobView start(JobRequest request) {
        if (!handlers.of(request.kind()).map(JobHandler::startedByHand).orElse(false)) {
            throw new Invalid("kind", "is not a kind of job that can be started by hand");
        }
        var id = enqueue(request);
        jobs.flush();
        audit.record(AuditEntry.succeeded("job.start", JOB, id).with("kind", request.kind()));
        return get(id);
    }

    /** The newest jobs first; null for any state or any kind. */
    public Page<JobView> page(@Nullable String state, @Nullable String kind, @Nullable Cursor after, Limit limit) {
        var views = jobs.page(JobView.class, parse(state), kind, NewestFirst.after(after), limit);
        return Page.of(views, limit, view -> new NewestFirst(view.createdAt(), view.id()).cursor());
    }

    public JobView get(UUID id) {
        return jobs.view(JobView.class, id).orElseThrow(() -> new NotFound(JOB));
    }

    /** How a job is that another feature asked for, until it is forgotten; whoever calls has asked whether the person may. */
    @PermitAll
    public Optional<JobView> find(UUID id) {
        return jobs.view(JobView.class, id);
    }

    /** The same as {@link #cancel}, for another feature, which has asked whether the person may. */
    @PermitAll
    public JobView withdraw(UUID id) {
        return cancel(id);
    }

    /** A queued job never starts; a running one is asked to stop and may take a moment. */
    public JobView cancel(UUID id) {
        var job = job(id);
        job.cancel(clock.instant());
        return changed(job, "job.cancel");
    }

    /** Begins a failed or cancelled job anew, with all its attempts. */
    public JobView retry(UUID id) {
        var job = job(id);
        job.retry(clock.instant());
        return changed(job, "job.retry");
    }

    private Job job(UUID id) {
        return jobs.findForChange(id).orElseThrow(() -> new NotFound(JOB));
    }

    private JobView changed(Job job, String action) {
        jobs.flush();
        audit.record(AuditEntry.succeeded(action, JOB, job.id()).with("kind", job.kind()));
        progressed.fire(JobProgressed.of(job));
        return get(job.id());
    }

    private static @Nullable JobState parse(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return Arrays.stream(JobState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(
                        () -> new Invalid("state", "must be one of queued, running, succeeded, failed, cancelled"));
    }
}
