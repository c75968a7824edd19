package org.hathor.playlists.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;

/** Where the plays are, and where they are counted. */
@ApplicationScoped
public class PlayRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected PlayRepository() {}

    public PlayRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One writes in a person's history at a time, over all nodes, until the transaction ends: what is counted is what is
     * there, also while all of it is deleted.
     */
    public void takeThePen(UUID person) {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:person, 50)) as text)")
                .setParameter("person", person.toString())
                .getSingleResult();
    }

    public void add(Play play) {
        entityManager.persist(play);
        entityManager.flush();
    }

    public Optional<Play> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Play.class, id));
    }

    /** The play of a song that began at this very moment. */
    public Optional<Play> find(UUID person, UUID song, Instant startedAt) {
        var plays = entityManager.createQuery("""
                select p from Play p
                where p.songId = :song and p.accountId = :person and p.startedAt = :startedAt
                """, Play.class);
        return plays.setParameter("song", song)
                .setParameter("person", person)
                .setParameter("startedAt", startedAt)
                .getResultStream()
                .findFirst();
    }

    /** What somebody heard, the newest first. */
    public <V> List<V> page(Class<V> view, UUID person, NewestFirst before, Limit limit) {
        var plays = entityManager.createQuery("""
                select p.id, p.songId, p.startedAt, p.listenedMs, p.counted
                from Play p
                where p.accountId = :person and (p.startedAt, p.id) < (:at, :id)
                order by p.startedAt desc, p.id desc
                """, view);
        return plays.setParameter("person", person)
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    /** Adds one to the song, its album and its artist, in the order of their ids: nobody waits for somebody in a circle. */
    public void count(Play play) {
        entityManager
                .createNativeQuery("""
                        insert into mark (account_id, thing_id, kind, plays, last_played)
                        select :person, thing, kind, 1, :at
                        from unnest(cast(:things as uuid[]), cast(:kinds as text[])) as heard (thing, kind)
                        order by thing
                        on conflict (account_id, thing_id) do update
                        set plays = mark.plays + 1, last_played = greatest(mark.last_played, excluded.last_played)
                        """)
                .setParameter("person", play.accountId())
                .setParameter("at", play.startedAt())
                .setParameter("things", play.things().toArray(UUID[]::new))
                .setParameter("kinds", play.kinds().toArray(String[]::new))
                .executeUpdate();
    }

    /** Deletes a play and takes its count back. */
    public void remove(Play play) {
        entityManager.remove(play);
        entityManager.flush();
        if (play.counted()) {
            entityManager
                    .createNativeQuery("""
                            update mark m
                            set plays = m.plays - 1,
                                last_played = case
                                    when m.plays = 1 then null
                                    when m.last_played > :at then m.last_played
                                    else coalesce(
                                        (select p.started_at from play p
                                         where p.account_id = m.account_id and p.counted
                                           and m.thing_id in (p.song_id, p.album_id, p.artist_id)
                                         order by p.started_at desc
                                         limit 1),
                                        m.last_played)
                                    end
                            where m.account_id = :person and m.thing_id in (:things) and m.plays > 0
                            """)
                    .setParameter("at", play.startedAt())
                    .setParameter("person", play.accountId())
                    .setParameter("things", play.things())
                    .executeUpdate();
        }
    }

    /** Deletes all that somebody heard, and every count of it. */
    public void removeAll(UUID person) {
        entityManager
                .createQuery("delete from Play p where p.accountId = :person")
                .setParameter("person", person)
                .executeUpdate();
        entityManager.createQuery("""
                        update Mark m set m.plays = 0, m.lastPlayed = null
                        where m.key.accountId = :person and m.plays > 0
                        """).setParameter("person", person).executeUpdate();
    }

    /** All that somebody heard, in its order. */
    public <V> List<V> all(Class<V> view, UUID person) {
        var plays = entityManager.createQuery("""
                select p.songId, p.startedAt, p.listenedMs, p.counted
                from Play p
                where p.accountId = :person
                order by p.startedAt, p.id
                """, view);
        return plays.setParameter("person", person).getResultList();
    }
}
