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

    /** Several at once, in the order in which rows refer to one another: they go to the database together. */
    public void addAll(Collection<Song> songs) {
        songs.forEach(song -> entityManager.persist(song.file()));
        songs.forEach(entityManager::persist);
        entityManager.flush();
    }

    /** Everybody and every album that some songs name. */
    public Roster roster(Collection<ArtistName> artists, Collection<AlbumName> albums, Instant now) {
        return new Roster(entityManager, artists, albums, now);
    }

    /** Finds the artist, by number before name, or makes one. */
    public Artist artist(ArtistName name, Instant now) {
        return roster(List.of(name), List.of(), now).artist(name);
    }

    /** Finds the album, by number or else by title and artists, or makes one. */
    public Album album(AlbumName name, List<Artist> artists, Instant now) {
        return roster(List.of(), List.of(name), now).album(name, artists);
    }

    /** Those of some hashes that a row tells of, each with its row. */
    public List<MediaFile> filesOf(Collection<String> sha256s) {
        var files = entityManager.createQuery("select f from MediaFile f where f.sha256 in :all", MediaFile.class);
        return files.setParameter("all", sha256s).getResultList();
    }

    public Optional<MediaFile> file(UUID id) {
        return Optional.ofNullable(entityManager.find(MediaFile.class, id));
    }

    /** The song that is in a file. */
    public Optional<Song> songIn(UUID file) {
        var songs = entityManager.createQuery("select s from Song s where s.file.id = :file", Song.class);
        return songs.setParameter("file", file).getResultStream().findFirst();
    }

    /** Some songs, for whoever changes them; those that are not there are left out. */
    public List<Song> songs(Collection<UUID> ids) {
        var songs = entityManager.createQuery(
                "select s from Song s join fetch s.file left join fetch s.album where s.id in :ids order by s.id",
                Song.class);
        return songs.setParameter("ids", ids).getResultList();
    }

    public void flush() {
        entityManager.flush();
    }

    /** Removes those of some albums and artists that no song needs any more. */
    public void removeEmpty(Collection<UUID> albums, Collection<UUID> artists) {
        entityManager.flush();
        execute("""
                delete from Album a
                where a.id in :ids and not exists (select 1 from Song s where s.album = a)
                """, albums);
        execute("""
                delete from Artist r
                where r.id in :ids and not exists (select 1 from Song s join s.credits c where c.artist = r)
                  and not exists (select 1 from Album a join a.artists o where o = r)
                """, artists);
    }

    private void execute(String statement, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            entityManager.createQuery(statement).setParameter("ids", ids).executeUpdate();
        }
    }
}
