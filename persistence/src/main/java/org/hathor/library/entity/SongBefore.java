package org.hathor.library.entity;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What people had said of a song until an edit. */
@Embeddable
public class SongBefore {

    private UUID songId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, List<String>> before;

    /** For Hibernate, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected SongBefore() {}

    public SongBefore(UUID songId, Map<String, List<String>> before) {
        this.songId = songId;
        this.before = before;
    }

    public UUID songId() {
        return songId;
    }

    public Map<String, List<String>> before() {
        return Map.copyOf(before);
    }
}
