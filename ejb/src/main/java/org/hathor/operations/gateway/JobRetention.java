package org.hathor.operations.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;

/** Forgets jobs that ended long ago. */
@ApplicationScoped
public class JobRetention implements JobHandler {

    @Inject
    private Retention retention;

    @Override
    public String kind() {
        return "job-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(JobRun run) {
        Forgetting.all(run, "finished jobs", () -> retention.jobs(Forgetting.AT_ONCE));
    }
}
