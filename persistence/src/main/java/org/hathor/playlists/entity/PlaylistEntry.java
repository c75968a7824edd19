package org.hathor.playlists.entity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** A song at a place in a playlist. Rows are only ever changed by statements of {@link EntryRepository}. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class PlaylistEntry extends Identified {

    private UUID playlistId;
    private UUID songId;
    private String position;
    private long durationMs;
    private @Nullable UUID addedBy;
    private Instant addedAt;

    protected PlaylistEntry() {}
}
