package org.hathor.library.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.Ids;

/** Where new music is entered: everybody and every album once, however many files name them. */
@ApplicationScoped
public class Catalogue {

    /** Any number, as long as nobody else takes it for something. */
    private static final long PEN = 0x4841_5448_4f52_0040L;

    @PersistenceContext
    private EntityManager entityManager;

    protected Catalogue() {}

    public Catalogue(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One enters at a time, over all nodes, until the transaction ends: two who bring the first songs of one artist at
     * once would make two of them.
     */
    public void takeThePen() {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(:pen) as text)")
                .setParameter("pen", PEN)
                .getSingleResult();
    }

    /** The song that is these very bytes; of several the first. */
    public Optional<UUID> songOf(String sha256) {
        var songs = entityManager.createQuery(
                "select s.id from Song s where s.file.sha256 = :sha256 order by s.id", UUID.class);
        return songs.setParameter("sha256", sha256)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those of some hashes that a row tells of. */
    public Set<String> filesAmong(Collection<String> sha256s) {
        var files = entityManager.createQuery("select f.sha256 from MediaFile f where f.sha256 in :all", String.class);
        return Set.copyOf(files.setParameter("all", sha256s).getResultList());
    }

    public void add(MediaFile file, Song song) {
        entityManager.persist(file);
        entityManager.persist(song);
        entityManager.flush();
    }

    /** Finds the artist, by number before name, or makes one. */
    public Artist artist(ArtistName name, Instant now) {
        var number = name.musicbrainzId();
        var known = number == null ? Optional.<Artist>empty() : artistOf(number);
        return known.or(() -> artistNamed(name)).orElseGet(() -> {
            var artist = new Artist(Ids.next(), name, now);
            entityManager.persist(artist);
            return artist;
        });
    }

    private Optional<Artist> artistOf(UUID musicbrainzId) {
        var artists = entityManager.createQuery("select a from Artist a where a.musicbrainzId = :id", Artist.class);
        return artists.setParameter("id", musicbrainzId).getResultStream().findFirst();
    }

    /** With a number it is only somebody who has none yet, and has this one from now on. */
    private Optional<Artist> artistNamed(ArtistName name) {
        var number = name.musicbrainzId();
        var artists = entityManager.createQuery("""
                select a from Artist a
                where a.searchText = :key and (:anybody = true or a.musicbrainzId is null)
                order by a.addedAt, a.id
                """, Artist.class);
        var found = artists.setParameter("key", name.key())
                .setParameter("anybody", number == null)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (number != null) {
            found.ifPresent(artist -> artist.identify(number));
        }
        return found;
    }

    /** Finds the album, by number or else by title and artists, or makes one. */
    public Album album(AlbumName name, List<Artist> artists, Instant now) {
        return known(name).orElseGet(() -> {
            var album = new Album(Ids.next(), name, artists, now);
            entityManager.persist(album);
            return album;
        });
    }

    private Optional<Album> known(AlbumName name) {
        var number = name.musicbrainzId();
        var known = number == null ? Optional.<Album>empty() : albumOf(number);
        return known.or(() -> albumNamed(name));
    }

    private Optional<Album> albumOf(UUID musicbrainzId) {
        var albums = entityManager.createQuery("select a from Album a where a.musicbrainzId = :id", Album.class);
        return albums.setParameter("id", musicbrainzId).getResultStream().findFirst();
    }

    private Optional<Album> albumNamed(AlbumName name) {
        var number = name.musicbrainzId();
        var albums = entityManager.createQuery("""
                select a from Album a
                where a.titleKey = :title and a.artistKey = :artist and (:any = true or a.musicbrainzId is null)
                order by a.addedAt, a.id
                """, Album.class);
        var found = albums.setParameter("title", name.titleKey())
                .setParameter("artist", name.artistKey())
                .setParameter("any", number == null)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (number != null) {
            found.ifPresent(album -> album.identify(number));
        }
        return found;
    }
}
