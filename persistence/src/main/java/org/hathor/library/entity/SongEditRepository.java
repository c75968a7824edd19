package org.hathor.library.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;

/** The history of what people changed by hand. */
@ApplicationScoped
public class SongEditRepository {

    private static final String PERSON = "person";

    @PersistenceContext
    private EntityManager entityManager;

    protected SongEditRepository() {}

    public SongEditRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(SongEdit edit) {
        entityManager.persist(edit);
        entityManager.flush();
    }

    /** Finds an edit and keeps others from it until the transaction ends. */
    public Optional<SongEdit> findForChange(UUID id) {
        return Optional.ofNullable(entityManager.find(SongEdit.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public <R> Optional<R> find(Class<R> row, UUID id) {
        return edits(row, "e.id = :id", "")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    public <R> List<R> page(Class<R> row, NewestFirst before, Limit limit) {
        return edits(row, "(e.editedAt, e.id) < (:at, :id)", "order by e.editedAt desc, e.id desc")
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    private <R> jakarta.persistence.TypedQuery<R> edits(Class<R> row, String condition, String order) {
        return entityManager.createQuery("""
                select e.id, e.editedBy, e.editedAt, e.undoneAt, e.songs, e.changes
                from SongEdit e
                where /* condition */
                """.replace("/* condition */", condition) + order, row);
    }

    /** When somebody changed something, in that order. */
    public List<Instant> editedBy(UUID person) {
        var edits = entityManager.createQuery(
                "select e.editedAt from SongEdit e where e.editedBy = :person order by e.editedAt", Instant.class);
        return edits.setParameter(PERSON, person).getResultList();
    }

    /** Forgets who changed it. */
    public void disown(UUID person) {
        entityManager
                .createQuery("update SongEdit e set e.editedBy = null where e.editedBy = :person")
                .setParameter(PERSON, person)
                .executeUpdate();
    }
}
