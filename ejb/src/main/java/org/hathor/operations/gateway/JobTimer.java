package org.hathor.operations.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.hathor.operations.boundary.JobRequest;
import org.hathor.operations.boundary.Jobs;
import org.hathor.operations.entity.JobState;

/** What has to happen to jobs by the clock: heartbeats, taking over from dead nodes, recurring jobs, gauges. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobTimer {

    private static final Duration PULSE = Duration.ofMillis(500);
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(5);
    private static final Duration CALENDAR = Duration.ofSeconds(30);

    @Inject
    private Repetition repetition;

    @Inject
    private JobRunner runner;

    @Inject
    private JobQueue queue;

    @Inject
    private Jobs jobs;

    @Inject
    private JobHandlers handlers;

    @Inject
    private Doorbell doorbell;

    @Inject
    private MeterRegistry meters;

    @Inject
    private Clock clock;

    private final AtomicLong queued = new AtomicLong();
    private final AtomicLong running = new AtomicLong();

    @PostConstruct
    void start() {
        meters.gauge("hathor.jobs.queued", queued);
        meters.gauge("hathor.jobs.running", running);
        every(PULSE, runner::pulse);
        every(HOUSEKEEPING, this::keepHouse);
        every(CALENDAR, this::queueRecurring);
    }

    private void every(Duration period, Runnable task) {
        repetition.every(period, task, e -> runner.trouble("What jobs need by the clock was not done", e));
    }

    private void keepHouse() {
        if (queue.takeOver() > 0) {
            doorbell.ring();
        }
        queued.set(queue.count(JobState.queued));
        running.set(queue.count(JobState.running));
    }

    private void queueRecurring() {
        for (var recurrence : handlers.recurring()) {
            var request = new JobRequest(recurrence.kind(), JobRequest.IDLE, Map.of(), null);
            jobs.enqueue(request.once(recurrence.slot(clock.instant())));
        }
    }
}
