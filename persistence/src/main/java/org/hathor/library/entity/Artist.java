package org.hathor.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** A person or a band. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class Artist extends Identified {

    private String name;
    private String sortKey;
    private String searchText;

    /** Made of the text above by the database. */
    @Column(columnDefinition = "tsvector", insertable = false, updatable = false)
    private @Nullable String words;

    private @Nullable UUID musicbrainzId;
    private Instant addedAt;

    @Version
    private long version;

    protected Artist() {}

    public Artist(UUID id, ArtistName name, Instant addedAt) {
        super(id);
        this.name = name.name();
        this.sortKey = name.sortKey();
        this.searchText = name.key();
        this.musicbrainzId = name.musicbrainzId();
        this.addedAt = addedAt;
    }

    /** Takes over what a later file knows better: until now this was only a name. */
    public void identify(UUID musicbrainz) {
        if (musicbrainzId == null) {
            musicbrainzId = musicbrainz;
        }
    }

    public String name() {
        return name;
    }

    /** The name as it decides who is who. */
    String key() {
        return searchText;
    }

    public String sortKey() {
        return sortKey;
    }

    public @Nullable UUID musicbrainzId() {
        return musicbrainzId;
    }
}
