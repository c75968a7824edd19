package org.hathor.library.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A recording that can be played: what is told of it, and the file it is in. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class Song extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private MediaFile file;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Album album;

    private String title;
    private String artistText;
    private String sortKey;
    private String artistSortKey;
    private String searchText;

    /** Made of the text above by the database. */
    @Column(columnDefinition = "tsvector", insertable = false, updatable = false)
    private @Nullable String words;

    private @Nullable Integer disc;
    private @Nullable Integer track;
    private @Nullable Integer year;
    private List<String> genres;
    private List<String> genreKeys;

    @Enumerated(EnumType.STRING)
    private AudioFormat format;

    private long durationMs;
    private @Nullable String comment;
    private @Nullable String lyrics;
    private @Nullable String isrc;
    private @Nullable UUID musicbrainzId;
    private Instant addedAt;
    private @Nullable UUID addedBy;

    // What the analysis wrote is its own: who edits a song leaves it alone.
    @Column(insertable = false, updatable = false)
    private @Nullable Double loudness;

    @Column(insertable = false, updatable = false)
    private @Nullable Double tempo;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private @Nullable MusicalKey musicalKey;

    @Column(insertable = false, updatable = false)
    private @Nullable Double energy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, List<String>> edits = Map.of();

    @ElementCollection
    @CollectionTable(name = "song_credit", joinColumns = @JoinColumn(name = "song_id"))
    @OrderColumn(name = "position")
    private List<Credit> credits = new ArrayList<>();

    @Version
    private long version;

    protected Song() {}

    /**
     * Adds a song to the library.
     *
     * @param credits who did what; the first one's name says where the song stands in a list by artist
     * @param addedBy null: nobody in person
     */
    public Song(
            UUID id,
            MediaFile file,
            @Nullable Album album,
            SongDetails details,
            List<Credit> credits,
            Instant addedAt,
            @Nullable UUID addedBy) {
        super(id);
        this.file = file;
        this.addedAt = addedAt;
        this.addedBy = addedBy;
        become(details, album, credits);
    }

    /** Tells something else of it, and takes over how its file sounds. */
    public void tell(SongDetails details, @Nullable Album newAlbum, List<Credit> newCredits) {
        become(details, newAlbum, newCredits);
    }

    private void become(SongDetails details, @Nullable Album newAlbum, List<Credit> newCredits) {
        this.format = file.format();
        this.durationMs = file.durationMs();
        this.album = newAlbum;
        if (!credits.equals(newCredits)) {
            this.credits.clear();
            this.credits.addAll(newCredits);
        }
        this.artistSortKey = newCredits.isEmpty()
                ? SearchText.sortKey(details.artistText())
                : newCredits.getFirst().artist().sortKey();
        this.title = details.title();
        this.artistText = details.artistText();
        this.sortKey = SearchText.sortKey(details.sortTitle() == null ? details.title() : details.sortTitle());
        this.searchText = SearchText.fold(
                details.title() + ' ' + details.artistText() + (newAlbum == null ? "" : ' ' + newAlbum.title()));
        this.disc = details.disc();
        this.track = details.track();
        this.year = details.year();
        this.genres = List.copyOf(details.genres());
        this.genreKeys = details.genres().stream().map(SearchText::fold).toList();
        this.comment = details.comment();
        this.lyrics = details.lyrics();
        this.isrc = details.isrc();
        this.musicbrainzId = details.musicbrainzId();
    }

    /** What people said of it by hand, by the names of tags. */
    public Map<String, List<String>> edits() {
        return Map.copyOf(edits);
    }

    /** Remembers it; {@link #tell} follows it. */
    public void remember(Map<String, List<String>> newEdits) {
        edits = new TreeMap<>(newEdits);
    }

    public MediaFile file() {
        return file;
    }

    public @Nullable Album album() {
        return album;
    }

    public String title() {
        return title;
    }

    public List<Credit> credits() {
        return List.copyOf(credits);
    }

    public List<String> genres() {
        return List.copyOf(genres);
    }

    public long version() {
        return version;
    }
}
