package org.hathor.operations.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Identified;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A line of the audit trail. It is written once; a trigger in the database refuses to change it. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class AuditRecord extends Identified {

    private Instant at;
    private @Nullable UUID personId;
    private @Nullable String personName;
    private String action;
    private String targetType;
    private @Nullable String targetId;

    @Enumerated(EnumType.STRING)
    private AuditOutcome outcome;

    private String address;
    private String requestId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> detail;

    protected AuditRecord() {}

    /**
     * Writes down what happened.
     *
     * @param action what was done, as {@code thing.verb}: {@code notice.create}
     * @param who the call in which it was done
     */
    public AuditRecord(
            UUID id,
            Instant at,
            CallContext who,
            String action,
            String targetType,
            @Nullable String targetId,
            AuditOutcome outcome,
            Map<String, String> detail) {
        super(id);
        this.at = at;
        this.personId = who.personId();
        this.personName = who.userName();
        this.address = who.address();
        this.requestId = who.requestId();
        this.action = action;
        this.targetType = targetType;
        this.targetId = targetId;
        this.outcome = outcome;
        this.detail = Map.copyOf(detail);
    }
}
