package org.hathor.operations.entity;

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

/**
 * Where the notices are. Lists go straight into a view: a record, known to the use case and not here, whose components
 * are the columns selected (objects: a primitive one does not fit).
 */
@ApplicationScoped
public class NoticeRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected NoticeRepository() {}

    public NoticeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(Notice notice) {
        entityManager.persist(notice);
    }

    public void remove(Notice notice) {
        entityManager.remove(notice);
    }

    public Optional<Notice> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Notice.class, id));
    }

    /** Finds it and keeps others from changing it until the transaction ends, so that its version can be relied on. */
    public Optional<Notice> findForChange(UUID id) {
        return Optional.ofNullable(entityManager.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Sends the changes to the database now, where a view has to show the new version. */
    public void flush() {
        entityManager.flush();
    }

    public <V> List<V> page(Class<V> view, NewestFirst before, Limit limit) {
        var notices = entityManager.createQuery("""
                select n.id, n.message, n.severity, n.startsAt, n.endsAt, n.createdAt, n.version
                from Notice n
                where (n.createdAt, n.id) < (:at, :id)
                order by n.createdAt desc, n.id desc
                """, view);
        return notices.setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    /** What is to be shown at an instant: warnings first, then the newest, and never more than a page can bear. */
    public <V> List<V> current(Class<V> view, Instant now) {
        var notices = entityManager.createQuery("""
                select n.id, n.message, n.severity, n.startsAt, n.endsAt, n.createdAt, n.version
                from Notice n
                where n.startsAt <= :now and (n.endsAt is null or n.endsAt > :now)
                order by case n.severity when warning then 0 else 1 end, n.startsAt desc, n.id desc
                """, view);
        return notices.setParameter("now", now).setMaxResults(10).getResultList();
    }
}
