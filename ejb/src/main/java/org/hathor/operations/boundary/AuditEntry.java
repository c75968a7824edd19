package org.hathor.operations.boundary;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hathor.operations.entity.AuditOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a use case tells the audit trail; the trail itself adds who, from where and when.
 *
 * @param action {@code thing.verb}: {@code notice.create}
 * @param detail what else will be asked one day; never a secret
 */
public record AuditEntry(
        String action, String targetType, @Nullable String targetId, AuditOutcome outcome, Map<String, String> detail) {

    public AuditEntry {
        detail = Map.copyOf(detail);
    }

    public static AuditEntry succeeded(String action, String targetType, @Nullable UUID targetId) {
        return of(action, targetType, targetId, AuditOutcome.succeeded);
    }

    public static AuditEntry denied(String action, String targetType, @Nullable UUID targetId) {
        return of(action, targetType, targetId, AuditOutcome.denied);
    }

    public static AuditEntry failed(String action, String targetType, @Nullable UUID targetId) {
        return of(action, targetType, targetId, AuditOutcome.failed);
    }

    public AuditEntry with(String name, String value) {
        var more = new TreeMap<>(detail);
        more.put(name, value);
        return new AuditEntry(action, targetType, targetId, outcome, more);
    }

    private static AuditEntry of(String action, String targetType, @Nullable UUID targetId, AuditOutcome outcome) {
        return new AuditEntry(action, targetType, targetId == null ? null : targetId.toString(), outcome, Map.of());
    }
}
