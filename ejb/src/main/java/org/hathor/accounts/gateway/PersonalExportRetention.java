package org.hathor.accounts.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.hathor.accounts.boundary.Privacy;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;

/** Forgets copies that were made for people a day ago. */
@ApplicationScoped
public class PersonalExportRetention implements JobHandler {

    @Inject
    private Privacy privacy;

    @Override
    public String kind() {
        return "personal-export-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(JobRun run) {
        run.result(Map.of("deleted", privacy.forgetExports()));
    }
}
