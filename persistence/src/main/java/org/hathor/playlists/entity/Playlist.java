package org.hathor.playlists.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.hathor.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Songs in an order that somebody likes. The version is that of what its owner says of it; what is in it changes without
 * it, and the database keeps the sums.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class Playlist extends Identified {

    /** How many entries one can have. */
    public static final int MOST_SONGS = 10_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;

    private UUID ownerId;
    private String name;
    private @Nullable String description;
    private boolean collaborative;

    @Column(insertable = false, updatable = false)
    private int songs;

    @Column(insertable = false, updatable = false)
    private long durationMs;

    private Instant createdAt;
    private Instant changedAt;

    @Version
    private long version;

    protected Playlist() {}

    public Playlist(
            UUID id, UUID ownerId, String name, @Nullable String description, boolean collaborative, Instant now) {
        super(id);
        this.ownerId = ownerId;
        this.name = checked("name", name, LONGEST_NAME);
        this.description = optional(description);
        this.collaborative = collaborative;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** What its owner says of it from now on. */
    public void edit(String name, @Nullable String description, boolean collaborative, Instant now) {
        this.name = checked("name", name, LONGEST_NAME);
        this.description = optional(description);
        this.collaborative = collaborative;
        this.changedAt = now;
    }

    private static @Nullable String optional(@Nullable String description) {
        return description == null || description.isBlank()
                ? null
                : checked("description", description, LONGEST_DESCRIPTION);
    }

    private static String checked(String field, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new Invalid(field, "must have 1 to " + longest + " characters");
        }
        return stripped;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public String name() {
        return name;
    }

    public @Nullable String description() {
        return description;
    }

    public boolean collaborative() {
        return collaborative;
    }

    public int songs() {
        return songs;
    }

    public long version() {
        return version;
    }
}
