package org.hathor.operations.boundary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hathor.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A wish for background work.
 *
 * @param priority -100 to 100, the highest is done first; 0 is normal
 * @param ownerId on whose behalf; null for the server's own
 * @param dedupeKey asks for the job that has this key already, if there is one; null for a job of its own
 */
public record JobRequest(
        String kind,
        int priority,
        Map<String, ? extends @Nullable Object> payload,
        @Nullable UUID ownerId,
        @Nullable String dedupeKey,
        int maxAttempts) {

    public static final int NORMAL = 0;
    public static final int URGENT = 50;
    public static final int IDLE = -50;

    private static final int MOST_URGENT = 100;
    private static final int USUAL_ATTEMPTS = 5;

    public JobRequest {
        if (priority < -MOST_URGENT || priority > MOST_URGENT) {
            throw new Invalid("priority", "must be a number from -100 to 100");
        }
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
    }

    public JobRequest(
            String kind, int priority, Map<String, ? extends @Nullable Object> payload, @Nullable UUID ownerId) {
        this(kind, priority, payload, ownerId, null, USUAL_ATTEMPTS);
    }

    public JobRequest once(String key) {
        return new JobRequest(kind, priority, payload, ownerId, key, maxAttempts);
    }

    public JobRequest atMost(int attempts) {
        return new JobRequest(kind, priority, payload, ownerId, dedupeKey, attempts);
    }
}
