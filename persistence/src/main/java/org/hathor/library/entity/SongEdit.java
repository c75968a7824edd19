package org.hathor.library.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Identified;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody changed by hand, on one song or on many, with what was there before: it can be taken back once. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class SongEdit extends Identified {

    private @Nullable UUID editedBy;
    private Instant editedAt;
    private @Nullable Instant undoneAt;
    private int songs;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, @Nullable List<String>> changes;

    @ElementCollection
    @CollectionTable(name = "song_edit_before", joinColumns = @JoinColumn(name = "edit_id"))
    private List<SongBefore> befores = new ArrayList<>();

    protected SongEdit() {}

    public SongEdit(
            UUID id,
            @Nullable UUID editedBy,
            Instant editedAt,
            Map<String, @Nullable List<String>> changes,
            List<SongBefore> befores) {
        super(id);
        this.editedBy = editedBy;
        this.editedAt = editedAt;
        this.changes = changes;
        this.songs = befores.size();
        this.befores.addAll(befores);
    }

    public Map<String, @Nullable List<String>> changes() {
        return changes;
    }

    public List<SongBefore> befores() {
        return List.copyOf(befores);
    }

    public void undo(Instant now) {
        if (undoneAt != null) {
            throw new Conflict("edit-undone", "This edit was taken back already.");
        }
        undoneAt = now;
    }
}
