package org.hathor.playlists.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.jspecify.annotations.Nullable;

/** Where the playlists are. Lists go straight into rows: records whose components are the columns selected. */
@ApplicationScoped
public class PlaylistRepository {

    private static final String ROW = """
            select p.id, p.ownerId, p.name, p.description, p.collaborative, p.songs, p.durationMs, p.createdAt, p.changedAt,
                   p.version, s.mayEdit
            from Playlist p left join PlaylistPerson s on s.key.playlistId = p.id and s.key.accountId = :me
            """;

    @PersistenceContext
    private EntityManager entityManager;

    protected PlaylistRepository() {}

    public PlaylistRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(Playlist playlist) {
        entityManager.persist(playlist);
        entityManager.flush();
    }

    public void remove(Playlist playlist) {
        entityManager.remove(playlist);
        entityManager.flush();
    }

    /** Finds it and keeps others from changing it, and what is in it, until the transaction ends. */
    public Optional<Playlist> findForChange(UUID id) {
        return Optional.ofNullable(entityManager.find(Playlist.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void flush() {
        entityManager.flush();
    }

    /** What is in it changed: that is no other version of what its owner says of it. */
    public void touch(UUID id, Instant now) {
        entityManager
                .createQuery("update Playlist p set p.changedAt = :now where p.id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The playlist, and whether it is shared with somebody (null: it is not), and how. */
    public <R> Optional<R> find(Class<R> row, UUID id, UUID person) {
        var query = entityManager.createQuery(ROW + "where p.id = :id", row);
        return query.setParameter("id", id)
                .setParameter("me", person)
                .getResultStream()
                .findFirst();
    }

    /**
     * The playlists of somebody and those shared with them, those that changed last first.
     *
     * @param editable only those in which they may change something
     * @param containing only those that have this song
     */
    public <R> List<R> page(
            Class<R> row, UUID person, boolean editable, @Nullable UUID containing, NewestFirst before, Limit limit) {
        var conditions = """
                where p.id in (select o.id from Playlist o where o.ownerId = :me
                               union all
                               select x.key.playlistId from PlaylistPerson x where x.key.accountId = :me)
                  and (p.changedAt, p.id) < (:at, :before)
                """
                + (editable ? "and (p.ownerId = :me or p.collaborative = true or s.mayEdit = true)\n" : "")
                + (containing == null
                        ? ""
                        : "and exists (select 1 from PlaylistEntry e where e.playlistId = p.id and e.songId = :song)\n");
        TypedQuery<R> query = entityManager.createQuery(ROW + conditions + "order by p.changedAt desc, p.id desc", row);
        query.setParameter("me", person).setParameter("at", before.at()).setParameter("before", before.id());
        if (containing != null) {
            query.setParameter("song", containing);
        }
        return query.setMaxResults(limit.andOneMore()).getResultList();
    }

    /** Those of some playlists that have a song. */
    public List<UUID> having(UUID song, Collection<UUID> playlists) {
        var having = entityManager.createQuery("""
                select distinct e.playlistId from PlaylistEntry e
                where e.songId = :song and e.playlistId in :playlists
                """, UUID.class);
        return having.setParameter("song", song)
                .setParameter("playlists", playlists)
                .getResultList();
    }

    /** What somebody owns. */
    public <V> List<V> of(Class<V> view, UUID person) {
        var playlists = entityManager.createQuery("""
                select p.id, p.name, p.description, p.collaborative, p.createdAt
                from Playlist p
                where p.ownerId = :person
                order by p.createdAt, p.id
                """, view);
        return playlists.setParameter("person", person).getResultList();
    }

    /** Gives what somebody owns to those who may edit it since the longest time; what nobody may edit goes. */
    public void handOver(UUID person) {
        entityManager.createNativeQuery("""
                        with heir as (
                            select distinct on (p.id) p.id, s.account_id
                            from playlist p join playlist_person s on s.playlist_id = p.id
                            where p.owner_id = :person and (s.may_edit or p.collaborative)
                            order by p.id, s.since, s.account_id
                        ), given as (
                            update playlist p set owner_id = h.account_id, version = p.version + 1
                            from heir h where p.id = h.id
                            returning p.id, p.owner_id
                        )
                        delete from playlist_person s using given g
                        where s.playlist_id = g.id and s.account_id = g.owner_id
                        """).setParameter("person", person).executeUpdate();
        entityManager
                .createQuery("delete from Playlist p where p.ownerId = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
