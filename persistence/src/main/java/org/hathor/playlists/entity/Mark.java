package org.hathor.playlists.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody makes of a song, an album or an artist. Rows are only ever changed by statements of
 * {@link MarkRepository}, which add to what is there: two at once lose nothing.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class Mark {

    /** Whose mark it is, and on what. */
    @Embeddable
    public record Key(UUID accountId, UUID thingId) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private MarkKind kind;

    private @Nullable Instant favouriteAt;
    private @Nullable Integer rating;
    private long plays;
    private @Nullable Instant lastPlayed;

    protected Mark() {}
}
