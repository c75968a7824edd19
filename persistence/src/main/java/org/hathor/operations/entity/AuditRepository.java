package org.hathor.operations.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;

/** Where the audit trail is. There is no way to change a line, and one way to forget the old ones. */
@ApplicationScoped
public class AuditRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected AuditRepository() {}

    public AuditRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(AuditRecord line) {
        entityManager.persist(line);
    }

    /**
     * The newest lines before a place in the trail.
     *
     * @param view a record whose components are the columns selected here
     */
    public <V> List<V> page(Class<V> view, NewestFirst before, Limit limit) {
        var lines = entityManager.createQuery("""
                select r.id, r.at, r.personId, r.personName, r.action, r.targetType, r.targetId, r.outcome,
                       r.address, r.requestId, r.detail
                from AuditRecord r
                where (r.at, r.id) < (:at, :id)
                order by r.at desc, r.id desc
                """, view);
        return lines.setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    /**
     * Deletes lines that are older than an instant.
     *
     * @param atMost how many to delete in this transaction, so that none takes long
     * @return how many were deleted
     */
    public int forget(Instant olderThan, int atMost) {
        entityManager
                .createNativeQuery("select set_config('hathor.retention', 'on', true)")
                .getSingleResult();
        var forgotten = entityManager
                .createNativeQuery("""
                        delete from audit_record
                        where id in (select id from audit_record where at < :olderThan order by at limit :atMost)
                        """)
                .setParameter("olderThan", olderThan)
                .setParameter("atMost", atMost)
                .executeUpdate();
        entityManager
                .createNativeQuery("select set_config('hathor.retention', 'off', true)")
                .getSingleResult();
        return forgotten;
    }
}
