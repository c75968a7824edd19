package org.hathor.operations.gateway;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hathor.operations.boundary.Draining;

/** Tasks that are done again and again until the node goes down. */
@ApplicationScoped
public class Repetition {

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    private ManagedScheduledExecutorService executor;

    private final List<Future<?>> tasks = new CopyOnWriteArrayList<>();

    /**
     * Does the task once in every period. The first time comes after a random part of the period, so that nodes that
     * started together spread out.
     *
     * @param trouble hears of what the task throws, which would otherwise end the repetition
     */
    void every(Duration period, Runnable task, Consumer<RuntimeException> trouble) {
        Runnable guarded = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                trouble.accept(e);
            }
        };
        var millis = period.toMillis();
        var first = ThreadLocalRandom.current().nextLong(millis / 5, millis);
        tasks.add(executor.scheduleWithFixedDelay(guarded, first, millis, TimeUnit.MILLISECONDS));
    }

    void stop(@Observes Draining.Began began) {
        tasks.forEach(task -> task.cancel(false));
    }
}
