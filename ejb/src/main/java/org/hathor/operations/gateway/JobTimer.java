package org.hathor.operations.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hathor.operations.boundary.Draining;
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

    @Resource
    private ManagedScheduledExecutorService executor;

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
    private Draining draining;

    @Inject
    private MeterRegistry meters;

    @Inject
    private Clock clock;

    private final AtomicLong queued = new AtomicLong();
    private final AtomicLong running = new AtomicLong();
    private final List<Future<?>> tasks = new ArrayList<>();

    @PostConstruct
    void start() {
        meters.gauge("hathor.jobs.queued", queued);
        meters.gauge("hathor.jobs.running", running);
        every(PULSE, runner::pulse);
        every(HOUSEKEEPING, this::keepHouse);
        every(CALENDAR, this::queueRecurring);
    }

    @PreDestroy
    void stop() {
        tasks.forEach(task -> task.cancel(false));
    }

    private void keepHouse() {
        if (queue.takeOver() > 0) {
            doorbell.ring();
        }
        queued.set(queue.count(JobState.queued));
        running.set(queue.count(JobState.running));
    }

    private void queueRecurring() {
        if (draining.isDraining()) {
            return;
        }
        for (var recurrence : handlers.recurring()) {
            var request = new JobRequest(recurrence.kind(), JobRequest.IDLE, Map.of(), null);
            jobs.enqueue(request.once(recurrence.slot(clock.instant())));
        }
    }

    /** The first time comes after a random part of the period, so that nodes that started together spread out. */
    private void every(Duration period, Runnable task) {
        var millis = period.toMillis();
        var first = ThreadLocalRandom.current().nextLong(millis / 5, millis);
        Runnable guarded = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                // An exception would end the repetition.
                runner.trouble("What jobs need by the clock was not done", e);
            }
        };
        tasks.add(executor.scheduleWithFixedDelay(guarded, first, millis, TimeUnit.MILLISECONDS));
    }
}
