package org.hathor.library.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
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

    /** A page of those that fit, each once. */
    public <R> List<R> page(
            Class<R> row, Criteria criteria, ArtistSort sort, SortOrder order, @Nullable Cursor after, Limit limit) {
        if (!criteria.isEmpty()) {
            Plans.forValues(entityManager);
        }
        if (after != null) {
            criteria.behind(sort.expression(), sort.id(), order, sort.key(after), after.uuid(1));
        }
        return rows(
                        row,
                        criteria,
                        "order by %1$s %2$s, %3$s %2$s".formatted(sort.expression(), order.keyword(), sort.id()))
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

    private <R> TypedQuery<R> rows(Class<R> row, Criteria criteria, String order) {
        var query = entityManager.createQuery(criteria.in("""
                select r.id, r.name, r.musicbrainzId, r.addedAt, t.albums, t.songs, r.sortKey
                from Artist r join ArtistTally t on t.artistId = r.id
                where /* conditions */
                """) + order, row);
        return criteria.bind(query);
    }
}
