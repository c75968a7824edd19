package org.hathor.library.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the query of scans selects. */
public record FolderScanRow(
        UUID id,
        UUID jobId,
        @Nullable UUID startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Integer found,
        Integer added,
        Integer changed,
        Integer moved,
        Integer duplicates,
        Integer gone,
        Integer refused) {}
