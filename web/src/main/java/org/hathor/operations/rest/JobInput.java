package org.hathor.operations.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hathor.kernel.CallContext;
import org.hathor.operations.boundary.JobRequest;
import org.jspecify.annotations.Nullable;

/** What is sent to start a job. */
@Schema(name = "JobInput")
public record JobInput(
        @NotBlank @Size(max = 63) @Schema(description = "What is to be done.", examples = "\"audit-retention\"")
        String kind,

        @Min(-100) @Max(100) @Schema(description = "The highest is done first; 0 without it.", examples = "0") @Nullable
        Integer priority,

        @Schema(description = "What the kind of job needs to know.", type = SchemaType.OBJECT, examples = "{}")
        @Nullable
        Map<String, @Nullable Object> payload) {

    JobRequest request() {
        return new JobRequest(
                kind,
                requireNonNullElse(priority, JobRequest.NORMAL),
                requireNonNullElse(payload, Map.of()),
                CallContext.current().personId());
    }
}
