package org.hathor.operations.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;

/** Forgets what the audit trail no longer has to keep. */
@ApplicationScoped
public class AuditRetention implements JobHandler {

    @Inject
    private Retention retention;

    @Override
    public String kind() {
        return "audit-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(JobRun run) {
        Forgetting.all(run, "lines of the audit trail", () -> retention.audit(Forgetting.AT_ONCE));
    }
}
