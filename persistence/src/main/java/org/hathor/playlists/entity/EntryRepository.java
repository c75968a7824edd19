package org.hathor.playlists.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Where the entries of playlists are. Who changes them holds the playlist ({@link PlaylistRepository#findForChange}), and
 * changes any number of them in one statement.
 */
@ApplicationScoped
public class EntryRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected EntryRepository() {}

    public EntryRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those behind a position, in their order. */
    public <R> List<R> page(Class<R> row, UUID playlist, @Nullable String after, Limit limit) {
        var entries = entityManager.createQuery("""
                select e.id, e.songId, e.position, e.addedBy, e.addedAt
                from PlaylistEntry e
                where e.playlistId = :playlist and e.position > :after
                order by e.position
                """, row);
        return entries.setParameter("playlist", playlist)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    /** All songs of a playlist in its order. */
    public List<UUID> songs(UUID playlist) {
        var songs = entityManager.createQuery(
                "select e.songId from PlaylistEntry e where e.playlistId = :playlist order by e.position", UUID.class);
        return songs.setParameter("playlist", playlist).getResultList();
    }

    /** All entries of a playlist in its order. */
    public List<UUID> entries(UUID playlist) {
        var entries = entityManager.createQuery(
                "select e.id from PlaylistEntry e where e.playlistId = :playlist order by e.position", UUID.class);
        return entries.setParameter("playlist", playlist).getResultList();
    }

    /** The first songs of each of some playlists, in their order. */
    @SuppressWarnings("unchecked") // the type stands in the call
    public <R> List<R> beginnings(Class<R> row, Collection<UUID> playlists, int songs) {
        return entityManager
                .createNativeQuery("""
                        select p.id, e.song_id
                        from unnest(cast(:playlists as uuid[])) as p (id)
                        cross join lateral (
                            select song_id, position from playlist_entry
                            where playlist_id = p.id order by position limit :songs
                        ) e
                        order by p.id, e.position
                        """, row)
                .setParameter("playlists", playlists.toArray(UUID[]::new))
                .setParameter("songs", songs)
                .getResultList();
    }

    public Optional<String> position(UUID playlist, UUID entry) {
        var position = entityManager.createQuery(
                "select e.position from PlaylistEntry e where e.playlistId = :playlist and e.id = :entry",
                String.class);
        return position.setParameter("playlist", playlist)
                .setParameter("entry", entry)
                .getResultStream()
                .findFirst();
    }

    /**
     * The nearest position behind another one; the first of all without one.
     *
     * @param without as if these were not there
     */
    public @Nullable String next(UUID playlist, @Nullable String position, Collection<UUID> without) {
        return neighbour(playlist, ">", position == null ? "" : position, "asc", without);
    }

    /** The nearest position before another one; the last of all without one. */
    public @Nullable String previous(UUID playlist, @Nullable String position, Collection<UUID> without) {
        // '~' comes behind everything that a position is made of.
        return neighbour(playlist, "<", position == null ? "~" : position, "desc", without);
    }

    private @Nullable String neighbour(
            UUID playlist, String beyond, String position, String way, Collection<UUID> without) {
        var except = without.isEmpty() ? "" : "and e.id not in :without ";
        var neighbour = entityManager.createQuery(
                "select e.position from PlaylistEntry e where e.playlistId = :playlist and e.position " + beyond
                        + " :position " + except + "order by e.position " + way,
                String.class);
        if (!without.isEmpty()) {
            neighbour.setParameter("without", without);
        }
        return neighbour
                .setParameter("playlist", playlist)
                .setParameter("position", position)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** How many of some entries are in a playlist. */
    public long count(UUID playlist, Collection<UUID> entries) {
        return entityManager
                .createQuery(
                        "select count(e) from PlaylistEntry e where e.playlistId = :playlist and e.id in :entries",
                        Long.class)
                .setParameter("playlist", playlist)
                .setParameter("entries", entries)
                .getSingleResult();
    }

    /** New entries: their ids, songs, lengths in milliseconds and positions, one by one. */
    public record Added(List<UUID> ids, List<UUID> songs, List<Long> durations, List<String> positions) {}

    public void add(UUID playlist, Added added, @Nullable UUID person, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into playlist_entry (id, playlist_id, song_id, position, duration_ms, added_by, added_at)
                        select id, :playlist, song_id, position, duration_ms, cast(:person as uuid), :now
                        from unnest(cast(:ids as uuid[]), cast(:songs as uuid[]), cast(:durations as bigint[]),
                                    cast(:positions as text[])) as added (id, song_id, duration_ms, position)
                        """)
                .setParameter("playlist", playlist)
                .setParameter("person", person == null ? null : person.toString())
                .setParameter("now", now)
                .setParameter("ids", added.ids().toArray(UUID[]::new))
                .setParameter("songs", added.songs().toArray(UUID[]::new))
                .setParameter("durations", added.durations().toArray(Long[]::new))
                .setParameter("positions", added.positions().toArray(String[]::new))
                .executeUpdate();
    }

    /** Puts each entry of a playlist at its new position. */
    public void move(UUID playlist, List<UUID> entries, List<String> positions) {
        entityManager
                .createNativeQuery("""
                        update playlist_entry e set position = moved.position
                        from unnest(cast(:entries as uuid[]), cast(:positions as text[])) as moved (id, position)
                        where e.id = moved.id and e.playlist_id = :playlist
                        """)
                .setParameter("playlist", playlist)
                .setParameter("entries", entries.toArray(UUID[]::new))
                .setParameter("positions", positions.toArray(String[]::new))
                .executeUpdate();
    }

    /** Removes some entries of a playlist and says how many were there. */
    public int remove(UUID playlist, Collection<UUID> entries) {
        return entityManager
                .createQuery("delete from PlaylistEntry e where e.playlistId = :playlist and e.id in :entries")
                .setParameter("playlist", playlist)
                .setParameter("entries", entries)
                .executeUpdate();
    }
}
