package org.hathor.accounts.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.hathor.accounts.boundary.Sessions;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;

/** Forgets sessions that were over long ago, and their refresh tokens. */
@ApplicationScoped
public class SessionRetention implements JobHandler {

    private static final int AT_ONCE = 1_000;

    @Inject
    private Sessions sessions;

    @Override
    public String kind() {
        return "session-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(JobRun run) {
        var deleted = 0;
        for (var last = AT_ONCE; last == AT_ONCE && !run.cancelled(); ) {
            last = sessions.forgetOld(AT_ONCE);
            deleted += last;
        }
        run.result(Map.of("deleted", deleted));
    }
}
