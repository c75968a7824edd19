package org.hathor.library.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed by hand.
 *
 * @param undoneAt when it was taken back
 * @param songs how many it changed
 * @param changes the new values of tags; null: as the file says
 */
public record SongEditView(
        UUID id,
        @Nullable UUID editedBy,
        Instant editedAt,
        @Nullable Instant undoneAt,
        Integer songs,
        Map<String, @Nullable List<String>> changes) {}
