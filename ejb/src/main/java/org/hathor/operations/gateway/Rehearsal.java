package org.hathor.operations.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;

/**
 * Does nothing for a while, with progress, so that an operator can rehearse what happens to jobs when a node dies, and
 * whether the alert about failing jobs rings. Payload: {@code seconds} (0 to 600), {@code fail} (true: fails at its end).
 */
@ApplicationScoped
public class Rehearsal implements JobHandler {

    private static final Duration STEP = Duration.ofMillis(100);
    private static final int LONGEST_SECONDS = 600;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "rehearsal";
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var seconds = run.payload().get("seconds") instanceof Number number ? number.intValue() : 1;
        var total = Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_SECONDS));
        var never = new CountDownLatch(1);
        for (var done = Duration.ZERO; done.compareTo(total) < 0 && !run.cancelled(); done = done.plus(STEP)) {
            run.progress((double) done.toMillis() / total.toMillis(), done.toSeconds() + " of " + seconds + " s");
            if (never.await(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        if (Boolean.TRUE.equals(run.payload().get("fail"))) {
            throw new IllegalStateException("This rehearsal was asked to fail");
        }
        run.result(Map.of("finishedAt", clock.instant().toString(), "attempt", run.attempt()));
    }
}
