package org.hathor.library.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** Songs that were published together. Title and artists make it, or its number at MusicBrainz. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class Album extends Identified {

    private String title;
    private String artistText;
    private String artistKey;
    private String sortKey;
    private String artistSortKey;
    private String titleKey;
    private String searchText;

    /** Made of the text above by the database. */
    @Column(columnDefinition = "tsvector", insertable = false, updatable = false)
    private @Nullable String words;

    private @Nullable Integer year;
    private boolean variousArtists;
    private @Nullable UUID musicbrainzId;
    private Instant addedAt;

    @ManyToMany
    @JoinTable(
            name = "album_artist",
            joinColumns = @JoinColumn(name = "album_id"),
            inverseJoinColumns = @JoinColumn(name = "artist_id"))
    @OrderColumn(name = "position")
    private List<Artist> artists = new ArrayList<>();

    /** Those of its songs: kept by the database, and only looked at here. */
    @ElementCollection
    @CollectionTable(name = "album_genre", joinColumns = @JoinColumn(name = "album_id"))
    @Column(name = "genre")
    private Set<String> genreKeys = new HashSet<>();

    @Version
    private long version;

    protected Album() {}

    /**
     * Opens an album.
     *
     * @param artists whose album it is; of various artists nobody's
     */
    public Album(UUID id, AlbumName name, List<Artist> artists, Instant addedAt) {
        super(id);
        this.title = name.title();
        this.artistText = name.artistText();
        this.titleKey = name.titleKey();
        this.artistKey = name.artistKey();
        this.sortKey = name.sortKey();
        this.artistSortKey = artists.isEmpty()
                ? SearchText.sortKey(name.artistText())
                : artists.getFirst().sortKey();
        this.searchText = SearchText.fold(name.title() + ' ' + name.artistText());
        this.year = name.year();
        this.variousArtists = name.variousArtists();
        this.musicbrainzId = name.musicbrainzId();
        this.artists.addAll(artists);
        this.addedAt = addedAt;
    }

    /** Takes over what a later file knows better: until now this was only a title. */
    public void identify(UUID musicbrainz) {
        if (musicbrainzId == null) {
            musicbrainzId = musicbrainz;
        }
    }

    public String title() {
        return title;
    }

    String titleKey() {
        return titleKey;
    }

    String artistKey() {
        return artistKey;
    }

    public @Nullable UUID musicbrainzId() {
        return musicbrainzId;
    }

    public List<Artist> artists() {
        return List.copyOf(artists);
    }

    public String artistText() {
        return artistText;
    }

    public @Nullable Integer year() {
        return year;
    }

    public boolean variousArtists() {
        return variousArtists;
    }
}
