package org.hathor.operations.boundary;

import java.util.UUID;
import org.hathor.operations.entity.Job;
import org.hathor.operations.entity.JobState;
import org.jspecify.annotations.Nullable;

/**
 * Something about a job changed: a CDI event for observers {@code during = AFTER_SUCCESS}, on the node that made the
 * change.
 *
 * @param progress 0 to 1
 * @param cancelRequested a running job was asked to stop
 */
public record JobProgressed(
        UUID id,
        String kind,
        @Nullable UUID ownerId,
        JobState state,
        double progress,
        @Nullable String message,
        boolean cancelRequested) {

    public static JobProgressed of(Job job) {
        return new JobProgressed(
                job.id(), job.kind(), job.ownerId(), job.state(), job.progress(), job.message(), job.cancelRequested());
    }
}
