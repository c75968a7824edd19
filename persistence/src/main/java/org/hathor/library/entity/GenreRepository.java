package org.hathor.library.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Limit;
import org.jspecify.annotations.Nullable;

/** Where the genres are: some hundred, so that no order needs an index but that of the names. */
@ApplicationScoped
public class GenreRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected GenreRepository() {}

    public GenreRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A page of those that songs have.
     *
     * @param beginning with which the name begins
     */
    public <R> List<R> page(
            Class<R> row,
            @Nullable String beginning,
            GenreSort sort,
            SortOrder order,
            @Nullable Cursor after,
            Limit limit) {
        var criteria = new Criteria().and("g.songs >= :one", "one", 1);
        if (beginning != null && !beginning.isBlank()) {
            criteria.and(
                    "g.folded like :beginning escape '!'",
                    "beginning",
                    SearchTerms.literal(SearchText.fold(beginning)) + '%');
        }
        if (after != null) {
            criteria.behind(sort.expression(), "g.folded", order, sort.key(after), after.text(1));
        }
        var query = entityManager.createQuery(
                criteria.in("""
                        select g.name, g.songs, g.folded
                        from Genre g
                        where /* conditions */
                        """) + "order by %1$s %2$s, g.folded %2$s".formatted(sort.expression(), order.keyword()),
                row);
        return criteria.bind(query).setMaxResults(limit.andOneMore()).getResultList();
    }
}
