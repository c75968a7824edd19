package org.hathor.library.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hathor.operations.entity.JobState;
import org.jspecify.annotations.Nullable;

/**
 * A walk through the folders, as those see it who look after the library.
 *
 * @param error why it failed, or why the last attempt did
 * @param found all files that it met, whatever they are
 * @param added files that became songs
 * @param changed files whose content is another than before
 * @param moved files that were elsewhere, or away, before
 * @param duplicates files whose very bytes are here already
 * @param gone files that are no longer there
 * @param refused files that cannot be taken in
 * @param refusals which these are now, the first of them; a list of scans leaves them out
 */
public record FolderScanView(
        UUID id,
        JobState state,
        @Nullable String error,
        @Nullable UUID startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int found,
        int added,
        int changed,
        int moved,
        int duplicates,
        int gone,
        int refused,
        List<RefusedFile> refusals) {

    static FolderScanView of(FolderScanRow row, JobState state, @Nullable String error, List<RefusedFile> refusals) {
        return new FolderScanView(
                row.id(),
                state,
                error,
                row.startedBy(),
                row.startedAt(),
                row.finishedAt(),
                row.found(),
                row.added(),
                row.changed(),
                row.moved(),
                row.duplicates(),
                row.gone(),
                row.refused(),
                refusals);
    }
}
