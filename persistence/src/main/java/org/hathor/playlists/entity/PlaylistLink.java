package org.hathor.playlists.entity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** A link by which everybody may see a playlist, until it expires or is revoked. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class PlaylistLink extends Identified {

    private UUID playlistId;
    private byte[] hash;
    private boolean mayListen;
    private Instant createdAt;
    private @Nullable Instant expiresAt;

    protected PlaylistLink() {}

    /**
     * Opens a playlist.
     *
     * @param hash of the secret, which only the link has
     * @param expiresAt null: until it is revoked
     */
    public PlaylistLink(
            UUID id, UUID playlistId, byte[] hash, boolean mayListen, Instant createdAt, @Nullable Instant expiresAt) {
        super(id);
        this.playlistId = playlistId;
        this.hash = hash.clone();
        this.mayListen = mayListen;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public boolean isGood(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    public UUID playlistId() {
        return playlistId;
    }

    public boolean mayListen() {
        return mayListen;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }
}
