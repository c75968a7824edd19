package org.hathor.operations.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;

/** Forgets the answers to repeatable requests that nobody will repeat any more. */
@ApplicationScoped
public class IdempotencyExpiry implements JobHandler {

    @Inject
    private Retention retention;

    @Override
    public String kind() {
        return "idempotency-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(JobRun run) {
        Forgetting.all(run, "kept answers", () -> retention.idempotency(Forgetting.AT_ONCE));
    }
}
