package org.hathor.library.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Limit;
import org.jspecify.annotations.Nullable;

/** Where the albums are. */
@ApplicationScoped
public class AlbumRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected AlbumRepository() {}

    public AlbumRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A page of those that fit, each once. */
    public <R> List<R> page(
            Class<R> row, Criteria criteria, AlbumSort sort, SortOrder order, @Nullable Cursor after, Limit limit) {
        if (!criteria.isEmpty()) {
            Plans.forValues(entityManager);
        }
        if (after != null) {
            criteria.behind(sort.expression(), "a.id", order, sort.key(after), after.uuid(1));
        }
        return rows(row, criteria, "order by %1$s %2$s, a.id %2$s".formatted(sort.expression(), order.keyword()))
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    public <R> Optional<R> find(Class<R> row, UUID id) {
        return rows(row, new Criteria().and("a.id = :id", "id", id), "")
                .getResultStream()
                .findFirst();
    }

    public <R> List<R> some(Class<R> row, Collection<UUID> ids) {
        return rows(row, new Criteria().and("a.id in :ids", "ids", ids), "").getResultList();
    }

    private <R> jakarta.persistence.TypedQuery<R> rows(Class<R> row, Criteria criteria, String order) {
        var query = entityManager.createQuery(criteria.in("""
                select a.id, a.title, a.artistText, a.year, a.variousArtists, a.addedAt, a.sortKey, a.artistSortKey
                from Album a
                where /* conditions */
                """) + order, row);
        return criteria.bind(query);
    }

    /** Whose these albums are: one statement for all of them. */
    public <R> List<R> artists(Class<R> row, Collection<UUID> albums) {
        var artists = entityManager.createQuery("""
                select a.id, r.id, r.name
                from Album a join a.artists r
                where a.id in :albums
                order by a.id, index(r)
                """, row);
        return artists.setParameter("albums", albums).getResultList();
    }

    /** How many songs these albums have, and for how long they sound. */
    public <R> List<R> contents(Class<R> row, Collection<UUID> albums) {
        var contents = entityManager.createQuery("""
                select s.album.id, count(s.id), sum(s.durationMs)
                from Song s
                where s.album.id in :albums
                group by s.album.id
                """, row);
        return contents.setParameter("albums", albums).getResultList();
    }
}
