package org.hathor.operations.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hathor.operations.entity.JobState;
import org.jspecify.annotations.Nullable;

/**
 * A job as others see it.
 *
 * @param progress 0 to 1
 * @param error why the last attempt failed
 * @param runAt not before this instant does a queued job start
 */
public record JobView(
        UUID id,
        String kind,
        Integer priority,
        JobState state,
        Double progress,
        @Nullable String message,
        Integer attempts,
        Integer maxAttempts,
        @Nullable String error,
        @Nullable Map<String, @Nullable Object> result,
        @Nullable UUID ownerId,
        Instant createdAt,
        Instant runAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
