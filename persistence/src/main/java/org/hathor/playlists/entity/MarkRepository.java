package org.hathor.playlists.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.NotFound;
import org.hibernate.exception.ConstraintViolationException;

/** Where the marks are. Lists go straight into views: records whose components are the columns selected. */
@ApplicationScoped
public class MarkRepository {

    /** A condition on songs ({@code s}): one is a favourite of the person {@code :me}. */
    public static final String FAVOURITE_SONG = """
            exists (select 1 from Mark m where m.key.accountId = :me and m.key.thingId = s.id and m.favouriteAt is not null)
            """;

    /** A condition on songs ({@code s}): the person {@code :me} heard it. */
    public static final String PLAYED_SONG = """
            exists (select 1 from Mark m where m.key.accountId = :me and m.key.thingId = s.id and m.plays > 0)
            """;

    /** A condition on songs ({@code s}): the person {@code :me} gave it {@code :minRating} stars or more. */
    public static final String RATED_SONG = """
            exists (select 1 from Mark m where m.key.accountId = :me and m.key.thingId = s.id and m.rating >= :minRating)
            """;

    @PersistenceContext
    private EntityManager entityManager;

    protected MarkRepository() {}

    public MarkRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Makes it a favourite; one that is one already stays it since then. */
    public void favour(UUID person, MarkKind kind, UUID thing, Instant now) {
        var upsert = entityManager.createNativeQuery("""
                insert into mark (account_id, thing_id, kind, favourite_at)
                values (:person, :thing, :kind, :now)
                on conflict (account_id, thing_id) do update
                set favourite_at = coalesce(mark.favourite_at, excluded.favourite_at)
                where mark.kind = excluded.kind
                """);
        mark(upsert.setParameter("now", now), person, kind, thing);
    }

    public void unfavour(UUID person, MarkKind kind, UUID thing) {
        entityManager
                .createQuery("""
                        update Mark m set m.favouriteAt = null
                        where m.key.accountId = :person and m.key.thingId = :thing and m.kind = :kind
                        """)
                .setParameter("person", person)
                .setParameter("thing", thing)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    public void rate(UUID person, UUID song, int rating) {
        var upsert = entityManager.createNativeQuery("""
                insert into mark (account_id, thing_id, kind, rating)
                values (:person, :thing, :kind, :rating)
                on conflict (account_id, thing_id) do update set rating = excluded.rating
                where mark.kind = excluded.kind
                """);
        mark(upsert.setParameter("rating", rating), person, MarkKind.songs, song);
    }

    public void unrate(UUID person, UUID song) {
        entityManager
                .createQuery("""
                        update Mark m set m.rating = null
                        where m.key.accountId = :person and m.key.thingId = :song
                        """)
                .setParameter("person", person)
                .setParameter("song", song)
                .executeUpdate();
    }

    /** The foreign keys know what there is; another kind of thing than was said is not there either. */
    private static void mark(Query upsert, UUID person, MarkKind kind, UUID thing) {
        upsert.setParameter("person", person).setParameter("kind", kind.name()).setParameter("thing", thing);
        try {
            if (upsert.executeUpdate() == 0) {
                throw new NotFound(kind.one());
            }
        } catch (ConstraintViolationException e) {
            throw new NotFound(kind.one());
        }
    }

    /** What somebody made of some things: one statement for all of them. */
    public <V> List<V> of(Class<V> view, UUID person, Collection<UUID> things) {
        var marks = entityManager.createQuery("""
                select m.key.thingId, m.favouriteAt, m.rating, m.plays, m.lastPlayed
                from Mark m
                where m.key.accountId = :person and m.key.thingId in :things
                """, view);
        return marks.setParameter("person", person)
                .setParameter("things", things)
                .getResultList();
    }

    /** The favourites of somebody, the newest first. */
    public <V> List<V> favourites(Class<V> view, UUID person, MarkKind kind, NewestFirst before, Limit limit) {
        var marks = entityManager.createQuery("""
                select m.key.thingId, m.favouriteAt
                from Mark m
                where m.key.accountId = :person and m.kind = :kind and m.favouriteAt is not null
                  and (m.favouriteAt, m.key.thingId) < (:at, :id)
                order by m.favouriteAt desc, m.key.thingId desc
                """, view);
        return marks.setParameter("person", person)
                .setParameter("kind", kind)
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    /** What somebody heard most; behind what was heard so often, and of that behind an id. */
    public <V> List<V> most(Class<V> view, UUID person, MarkKind kind, long plays, UUID id, Limit limit) {
        var marks = entityManager.createQuery("""
                select m.key.thingId, m.plays, m.lastPlayed
                from Mark m
                where m.key.accountId = :person and m.kind = :kind and m.plays > 0
                  and (m.plays, m.key.thingId) < (:plays, :id)
                order by m.plays desc, m.key.thingId desc
                """, view);
        return marks.setParameter("person", person)
                .setParameter("kind", kind)
                .setParameter("plays", plays)
                .setParameter("id", id)
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    /** What somebody heard last. */
    public <V> List<V> latest(Class<V> view, UUID person, MarkKind kind, NewestFirst before, Limit limit) {
        var marks = entityManager.createQuery("""
                select m.key.thingId, m.plays, m.lastPlayed
                from Mark m
                where m.key.accountId = :person and m.kind = :kind and m.plays > 0
                  and (m.lastPlayed, m.key.thingId) < (:at, :id)
                order by m.lastPlayed desc, m.key.thingId desc
                """, view);
        return marks.setParameter("person", person)
                .setParameter("kind", kind)
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    /** All that somebody marked. */
    public <V> List<V> all(Class<V> view, UUID person) {
        var marks = entityManager.createQuery("""
                select m.kind, m.key.thingId, m.favouriteAt, m.rating, m.plays, m.lastPlayed
                from Mark m
                where m.key.accountId = :person
                order by m.key.thingId
                """, view);
        return marks.setParameter("person", person).getResultList();
    }
}
