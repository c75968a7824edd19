package org.hathor.operations.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hathor.kernel.CallContext;
import org.hathor.operations.boundary.Draining;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobProgressed;
import org.hathor.operations.boundary.OperationsConfig;
import org.hathor.operations.control.Seldom;
import org.hathor.operations.gateway.RunningJob.Stop;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs the jobs that this node has claimed, outside of any transaction, and keeps their leases. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    /** How soon another node's cancellation is noticed; far less than the shortest sensible lease. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    /** After whatever else wants to know that the node goes down, for this takes its time. */
    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER;

    @Inject
    private JobQueue queue;

    @Inject
    private JobHandlers handlers;

    @Inject
    private MeterRegistry meters;

    @Inject
    private Doorbell doorbell;

    @Inject
    private Clock clock;

    @Inject
    private OperationsConfig config;

    @Inject
    @ConfigProperty(name = "jboss.node.name", defaultValue = "node")
    private String node;

    /** Differs from one start to the next, so that a restarted node does not mistake old leases for its own. */
    private final String start = "/" + UUID.randomUUID();

    private final ConcurrentMap<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private final CountDownLatch goingDown = new CountDownLatch(1);
    private final Seldom complaint = new Seldom(Duration.ofMinutes(1));

    /** Does the next job on the calling thread; false when there is none, or the database cannot tell. */
    boolean runNext() {
        try {
            var claim = queue.claim(worker());
            claim.ifPresent(this::run);
            return claim.isPresent();
        } catch (RuntimeException e) {
            trouble("Jobs wait: the next one cannot be claimed", e);
            return false;
        }
    }

    private void run(Claim claim) {
        var handler = handlers.of(claim.kind());
        if (handler.isEmpty()) {
            LOG.warnf("Job %s is of the kind %s, which nobody here can do", claim.id(), claim.kind());
            written(() -> queue.giveUp(claim, "Nobody here knows how to do a job of the kind " + claim.kind() + "."));
            return;
        }
        var job = new RunningJob(claim, Thread.currentThread());
        running.put(claim.id(), job);
        var timer = Timer.start(meters);
        var outcome = "lost";
        try {
            var failure = attempt(handler.get(), job);
            if (written(() -> end(job, failure))) {
                outcome = outcome(job, failure);
            }
        } finally {
            running.remove(claim.id());
            timer.stop(meters.timer("hathor.jobs.duration", "kind", claim.kind(), "outcome", outcome));
        }
    }

    private static @Nullable Throwable attempt(JobHandler handler, RunningJob job) {
        var context = new CallContext("job-" + job.id(), "-", job.ownerId(), null);
        try {
            CallContext.<@Nullable Void, Exception>call(context, () -> {
                handler.run(job);
                return null;
            });
            return null;
        } catch (Throwable failure) {
            // Whatever a handler throws must not end the worker's thread.
            return failure;
        } finally {
            job.left();
        }
    }

    private boolean end(RunningJob job, @Nullable Throwable failure) {
        var claim = job.claim();
        var stop = job.stopped();
        if (stop == null) {
            return failure == null
                    ? queue.succeed(claim, job.takeReport(), job.result())
                    : queue.fail(claim, sentence(claim, failure));
        }
        return switch (stop) {
            case CANCELLED -> queue.stop(claim);
            case GOING_DOWN -> queue.release(claim);
            case LEASE_LOST -> false;
        };
    }

    private static String outcome(RunningJob job, @Nullable Throwable failure) {
        var stop = job.stopped();
        if (stop != null) {
            return stop == Stop.CANCELLED ? "cancelled" : "released";
        }
        return failure == null ? "succeeded" : "failed";
    }

    private static String sentence(Claim claim, Throwable failure) {
        LOG.warnf(failure, "Attempt %d at job %s (%s) failed", claim.attempt(), claim.id(), claim.kind());
        var message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** Tries for as long as the lease may last: a database that restarts shall not cost the whole job. */
    private boolean written(BooleanSupplier end) {
        var seconds = config.jobLease().toSeconds();
        for (var second = 0L; second < seconds; second++) {
            try {
                return end.getAsBoolean();
            } catch (RuntimeException e) {
                trouble("The end of a job cannot be written down", e);
            }
            try {
                if (goingDown.await(1, TimeUnit.SECONDS)) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** Called twice a second: writes progress down, renews leases, hears of cancellations and of leases lost. */
    void pulse() {
        var jobs = Map.copyOf(running);
        var reports = new HashMap<UUID, Report>();
        jobs.forEach((id, job) -> {
            var report = job.takeReport();
            if (report != null) {
                reports.put(id, report);
            }
        });
        if (reports.isEmpty()
                && jobs.values().stream().allMatch(job -> job.sinceRenewed().compareTo(HEARTBEAT) < 0)) {
            return;
        }
        try {
            var held = queue.renew(worker(), reports);
            jobs.values().forEach(job -> hear(job, held.get(job.id())));
        } catch (RuntimeException e) {
            trouble("The leases of running jobs cannot be renewed", e);
            jobs.values().stream()
                    .filter(job -> job.sinceRenewed().compareTo(config.jobLease()) > 0)
                    .forEach(job -> job.stop(Stop.LEASE_LOST));
        }
    }

    private static void hear(RunningJob job, JobQueue.@Nullable Held held) {
        if (held == null || held.attempt() != job.attempt()) {
            job.stop(Stop.LEASE_LOST);
            return;
        }
        job.renewed();
        if (held.cancelRequested()) {
            job.stop(Stop.CANCELLED);
        }
    }

    /** A cancellation on this node is heard at once. */
    void cancelled(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobProgressed event) {
        var job = event.cancelRequested() ? running.get(event.id()) : null;
        if (job != null) {
            job.stop(Stop.CANCELLED);
        }
    }

    /** Gives the running jobs some time to end, then stops them; what stops is free for other nodes at once. */
    void drain(@Observes @Priority(LAST) Draining.Began began) {
        doorbell.ringAll();
        awaitIdle(config.jobDrain());
        running.values().forEach(job -> job.stop(Stop.GOING_DOWN));
        awaitIdle(HEARTBEAT);
        goingDown.countDown();
    }

    /** Waits until {@link #drain} has ended, on whichever thread that runs. */
    void awaitDrained() {
        try {
            if (!goingDown.await(
                    config.jobDrain().plus(HEARTBEAT.multipliedBy(2)).toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Jobs are still running; another node takes them over when their leases have run out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitIdle(Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (!running.isEmpty() && System.nanoTime() < deadline && !goingDown.await(50, TimeUnit.MILLISECONDS)) {
                pulse();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String worker() {
        return node + start;
    }

    void trouble(String sentence, RuntimeException cause) {
        if (complaint.now(clock)) {
            LOG.warn(sentence, cause);
        }
    }
}
