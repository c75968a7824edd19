package org.hathor.operations.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hathor.operations.entity.AuditOutcome;
import org.jspecify.annotations.Nullable;

/** A line of the audit trail, as an administrator sees it. */
public record AuditView(
        UUID id,
        Instant at,
        @Nullable UUID personId,
        @Nullable String personName,
        String action,
        String targetType,
        @Nullable String targetId,
        AuditOutcome outcome,
        String address,
        String requestId,
        Map<String, String> detail) {}
