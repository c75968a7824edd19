package org.hathor.library.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.hathor.library.boundary.MediaStore;
import org.hathor.library.boundary.Shelving;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;

/** Removes what a crash left: files that never became part of the library. What is younger may still become one. */
@ApplicationScoped
public class MediaSweep implements JobHandler {

    private static final Duration GRACE = Duration.ofDays(1);
    private static final int AT_ONCE = 1_000;

    @Inject
    private MediaStore store;

    @Inject
    private Shelving shelving;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "media-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(JobRun run) throws IOException {
        var before = clock.instant().minus(GRACE);
        store.clearArrivals(before);
        var stored = store.storedBefore(before);
        for (int from = 0; from < stored.size() && !run.cancelled(); from += AT_ONCE) {
            var some = stored.subList(from, Math.min(stored.size(), from + AT_ONCE));
            shelving.strays(some).forEach(shelving::discard);
        }
    }
}
