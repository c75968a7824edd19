package org.hathor.operations.gateway;

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
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedExecutors;
import jakarta.enterprise.concurrent.ManagedTask;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.hathor.operations.boundary.Draining;
import org.hathor.operations.boundary.OperationsConfig;

/** The threads of this node that do jobs: each takes the next one, does it, and waits when there is none. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobWorkers {

    /** Finds jobs that were queued on other nodes, or are tried again; give or take a fifth. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(4);

    /** A worker stays for as long as the node: it must not take a thread of the pool from others. */
    private static final Map<String, String> LONG = Map.of(ManagedTask.LONGRUNNING_HINT, "true");

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private JobRunner runner;

    @Inject
    private Doorbell doorbell;

    @Inject
    private Draining draining;

    @Inject
    private OperationsConfig config;

    private final List<Future<?>> workers = new ArrayList<>();

    @PostConstruct
    void start() {
        for (var i = 1; i <= config.jobWorkers(); i++) {
            workers.add(executor.submit(ManagedExecutors.managedTask(this::work, LONG, null)));
        }
    }

    @PreDestroy
    void stop() {
        draining.begin();
        runner.awaitDrained();
        workers.forEach(worker -> worker.cancel(true));
    }

    private void work() {
        try {
            while (!draining.isDraining()) {
                if (!runner.runNext()) {
                    doorbell.await(spread(LOOK_EVERY));
                }
            }
        } catch (InterruptedException e) {
            // The container interrupts what it wants to end.
            Thread.currentThread().interrupt();
        }
    }

    private static Duration spread(Duration about) {
        return Duration.ofMillis(
                (long) (about.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
