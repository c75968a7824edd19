package org.hathor.playlists.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody with whom a playlist is shared. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class PlaylistPerson {

    /** Which playlist, and with whom. */
    @Embeddable
    public record Key(UUID accountId, UUID playlistId) implements Serializable {}

    @EmbeddedId
    private Key key;

    private boolean mayEdit;
    private Instant since;

    protected PlaylistPerson() {}

    public PlaylistPerson(UUID playlistId, UUID accountId, boolean mayEdit, Instant since) {
        this.key = new Key(accountId, playlistId);
        this.mayEdit = mayEdit;
        this.since = since;
    }

    public void allow(boolean toEdit) {
        this.mayEdit = toEdit;
    }

    public boolean mayEdit() {
        return mayEdit;
    }

    public Instant since() {
        return since;
    }
}
