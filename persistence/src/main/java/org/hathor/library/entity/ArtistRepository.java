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

/** Where the artists are. */
@ApplicationScoped
public class ArtistRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected ArtistRepository() {}

    public ArtistRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A page in the order of the names, of all or of those whose names have every word of a query. */
    public <R> List<R> page(Class<R> row, @Nullable String query, @Nullable Cursor after, Limit limit) {
        var criteria = new Criteria()
                .words("r.searchText", query)
                .behind("r.sortKey", "r.id", SortOrder.ascending, after == null ? null : after.text(0), after);
        return rows(row, criteria, "order by r.sortKey, r.id")
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    public <R> Optional<R> find(Class<R> row, UUID id) {
        return rows(row, new Criteria().and("r.id = :id", "id", id), "")
                .getResultStream()
                .findFirst();
    }

    public <R> List<R> some(Class<R> row, Collection<UUID> ids) {
        return rows(row, new Criteria().and("r.id in :ids", "ids", ids), "").getResultList();
    }

    private <R> jakarta.persistence.TypedQuery<R> rows(Class<R> row, Criteria criteria, String order) {
        var query = entityManager.createQuery(criteria.in("""
                select r.id, r.name, r.musicbrainzId, r.sortKey
                from Artist r
                where /* conditions */
                """) + order, row);
        return criteria.bind(query);
    }

    /** On how many songs each of them is. */
    public <R> List<R> songs(Class<R> row, Collection<UUID> artists) {
        var songs = entityManager.createQuery("""
                select c.artist.id, count(distinct s.id)
                from Song s join s.credits c
                where c.artist.id in :artists
                group by c.artist.id
                """, row);
        return songs.setParameter("artists", artists).getResultList();
    }

    /** How many albums are theirs. */
    public <R> List<R> albums(Class<R> row, Collection<UUID> artists) {
        var albums = entityManager.createQuery("""
                select r.id, count(a.id)
                from Album a join a.artists r
                where r.id in :artists
                group by r.id
                """, row);
        return albums.setParameter("artists", artists).getResultList();
    }
}
