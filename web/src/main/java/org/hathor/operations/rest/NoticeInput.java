package org.hathor.operations.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hathor.operations.boundary.NoticeDraft;
import org.hathor.operations.entity.NoticeSeverity;
import org.jspecify.annotations.Nullable;

/** What is sent to announce something. */
@Schema(name = "NoticeInput")
public record NoticeInput(
        @NotBlank
        @Size(max = 500)
        @Schema(description = "The announcement, in whole sentences.", examples = "Maintenance tonight at 22:00.")
        String message,

        @NotNull @Schema(description = "How loud it is.", examples = "info")
        NoticeSeverity severity,

        @Schema(description = "From when it is shown; at once without it.", examples = "2026-11-20T20:00:00Z") @Nullable
        Instant startsAt,

        @Schema(
                description = "Until when it is shown, after startsAt; until it is deleted without it.",
                examples = "2026-11-20T22:00:00Z")
        @Nullable
        Instant endsAt) {

    NoticeDraft draft() {
        return new NoticeDraft(message, severity, startsAt, endsAt);
    }
}
