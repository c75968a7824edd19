package org.hathor.operations.boundary;

import java.time.Instant;
import org.hathor.operations.entity.NoticeSeverity;
import org.jspecify.annotations.Nullable;

/**
 * What an operator types.
 *
 * @param startsAt null: at once
 * @param endsAt null: until somebody deletes it
 */
public record NoticeDraft(
        String message,
        NoticeSeverity severity,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {}
