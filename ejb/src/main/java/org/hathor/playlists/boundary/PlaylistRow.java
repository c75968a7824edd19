package org.hathor.playlists.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.NewestFirst;
import org.jspecify.annotations.Nullable;

/**
 * What the queries of playlists select.
 *
 * @param sharedToEdit null: it is not shared with the person who asks
 */
public record PlaylistRow(
        UUID id,
        UUID ownerId,
        String name,
        @Nullable String description,
        Boolean collaborative,
        Integer songs,
        Long durationMs,
        Instant createdAt,
        Instant changedAt,
        Long version,
        @Nullable Boolean sharedToEdit) {

    /** What somebody may do with it; empty: it is none of their business. */
    Optional<PlaylistAccess> access(UUID person) {
        if (ownerId.equals(person)) {
            return Optional.of(PlaylistAccess.owner);
        }
        if (sharedToEdit == null) {
            return Optional.empty();
        }
        return Optional.of(collaborative || sharedToEdit ? PlaylistAccess.editor : PlaylistAccess.viewer);
    }

    Cursor cursor() {
        return new NewestFirst(changedAt, id).cursor();
    }
}
