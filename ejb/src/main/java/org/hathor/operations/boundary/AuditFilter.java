package org.hathor.operations.boundary;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hathor.operations.entity.AuditOutcome;
import org.jspecify.annotations.Nullable;

/** Which lines of the trail are asked for: those that have everything that is not null. */
public record AuditFilter(
        @Nullable UUID personId,
        @Nullable String action,
        @Nullable String targetType,
        @Nullable String targetId,
        @Nullable AuditOutcome outcome) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    Map<String, Object> fields() {
        var fields = new TreeMap<String, Object>();
        put(fields, "personId", personId);
        put(fields, "action", action);
        put(fields, "targetType", targetType);
        put(fields, "targetId", targetId);
        put(fields, "outcome", outcome);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
