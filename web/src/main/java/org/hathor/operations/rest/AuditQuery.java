package org.hathor.operations.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hathor.operations.boundary.AuditFilter;
import org.hathor.operations.entity.AuditOutcome;
import org.jspecify.annotations.Nullable;

/** Which lines of the audit trail are asked for: a {@code @BeanParam}. */
public class AuditQuery {

    @QueryParam("person")
    @Parameter(description = "The id of the account that did it.")
    private @Nullable UUID person;

    @QueryParam("action")
    @Parameter(description = "What was done.", example = "account.sign-in")
    private @Nullable String action;

    @QueryParam("targetType")
    @Parameter(description = "The kind of what it was done to.", example = "account")
    private @Nullable String targetType;

    @QueryParam("targetId")
    @Parameter(description = "What it was done to.")
    private @Nullable String targetId;

    @QueryParam("outcome")
    @Parameter(description = "How it ended.")
    private @Nullable AuditOutcome outcome;

    AuditFilter filter() {
        return new AuditFilter(person, action, targetType, targetId, outcome);
    }
}
