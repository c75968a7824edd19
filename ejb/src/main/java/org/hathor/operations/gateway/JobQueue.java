package org.hathor.operations.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.hathor.operations.boundary.JobProgressed;
import org.hathor.operations.boundary.OperationsConfig;
import org.hathor.operations.control.BackOff;
import org.hathor.operations.entity.Job;
import org.hathor.operations.entity.JobRepository;
import org.hathor.operations.entity.JobState;
import org.jspecify.annotations.Nullable;

/**
 * What a worker asks of the job table: each call is a short transaction of its own, and none is open while work is done.
 * No enterprise bean, for those stop before the workers have put back what they could not finish.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JobQueue {

    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(10), Duration.ofHours(1));

    @Inject
    private JobRepository jobs;

    @Inject
    private Clock clock;

    @Inject
    private Event<JobProgressed> progressed;

    @Inject
    private OperationsConfig config;

    /** Takes the next job, if there is one. */
    public Optional<Claim> claim(String worker) {
        var next = jobs.next(clock.instant());
        next.ifPresent(job -> {
            job.claim(worker, clock.instant(), config.jobLease());
            tell(job);
        });
        return next.map(job -> new Claim(job.id(), job.kind(), job.payload(), job.ownerId(), worker, job.attempts()));
    }

    /** Each of these does nothing and says false when the lease was lost in the meantime. */
    public boolean succeed(Claim claim, @Nullable Report last, Map<String, ? extends @Nullable Object> result) {
        return finish(claim, (job, now) -> {
            if (last != null) {
                job.report(last.progress(), last.message());
            }
            job.succeed(result, now);
        });
    }

    public boolean fail(Claim claim, String error) {
        var wait = BACK_OFF.after(claim.attempt(), ThreadLocalRandom.current());
        return finish(claim, (job, now) -> job.fail(error, now, now.plus(wait)));
    }

    public boolean giveUp(Claim claim, String error) {
        return finish(claim, (job, now) -> job.giveUp(error, now));
    }

    public boolean stop(Claim claim) {
        return finish(claim, Job::stop);
    }

    public boolean release(Claim claim) {
        return finish(claim, Job::release);
    }

    /**
     * Renews the leases of a worker's jobs and writes down how far they are.
     *
     * @return the attempts that the worker still holds, each with whether it was asked to stop
     */
    public Map<UUID, Held> renew(String worker, Map<UUID, Report> reports) {
        var held = new HashMap<UUID, Held>();
        for (var job : jobs.heldBy(worker)) {
            job.renew(clock.instant(), config.jobLease());
            var report = reports.get(job.id());
            if (report != null) {
                job.report(report.progress(), report.message());
                tell(job);
            }
            held.put(job.id(), new Held(job.attempts(), job.cancelRequested()));
        }
        return held;
    }

    record Held(int attempt, boolean cancelRequested) {}

    /** Gives jobs whose worker has gone to whoever comes next; one that took its workers with it too often fails. */
    public int takeOver() {
        var abandoned = jobs.abandoned(clock.instant());
        for (var job : abandoned) {
            var now = clock.instant();
            job.fail("The server stopped, or was cut off, while it worked on this job.", now, now);
            tell(job);
        }
        return abandoned.size();
    }

    public long count(JobState state) {
        return jobs.count(state);
    }

    private boolean finish(Claim claim, BiConsumer<Job, Instant> end) {
        var job = jobs.findForChange(claim.id());
        if (job.isEmpty() || !job.get().isHeldBy(claim.worker(), claim.attempt())) {
            return false;
        }
        end.accept(job.get(), clock.instant());
        tell(job.get());
        return true;
    }

    private void tell(Job job) {
        progressed.fire(JobProgressed.of(job));
    }
}
