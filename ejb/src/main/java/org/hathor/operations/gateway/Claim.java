package org.hathor.operations.gateway;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The right to do a job for now. It is worth nothing once another attempt has begun. */
record Claim(
        UUID id,
        String kind,
        Map<String, @Nullable Object> payload,
        @Nullable UUID ownerId,
        String worker,
        int attempt) {}
