package org.hathor.operations.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
     * @param equal what lines must have: fields of {@link AuditRecord} and their values, in a stable order
     */
    public <V> List<V> page(Class<V> view, Map<String, Object> equal, NewestFirst before, Limit limit) {
        var conditions =
                equal.keySet().stream().map("and r.%1$s = :%1$s "::formatted).collect(Collectors.joining());
        var lines = entityManager.createQuery("""
                select r.id, r.at, r.personId, r.personName, r.action, r.targetType, r.targetId, r.outcome,
                       r.address, r.requestId, r.detail
                from AuditRecord r
                where (r.at, r.id) < (:at, :id)
                /* conditions */
                order by r.at desc, r.id desc
                """.replace("/* conditions */", conditions), view);
        equal.forEach(lines::setParameter);
        return lines.setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    /** Everything that a person did, the newest first, as far back as a person will read. */
    public <V> List<V> of(Class<V> view, UUID person) {
        return entityManager
                .createQuery("""
                        select r.id, r.at, r.personId, r.personName, r.action, r.targetType, r.targetId, r.outcome,
                               r.address, r.requestId, r.detail
                        from AuditRecord r
                        where r.personId = :person
                        order by r.at desc, r.id desc
                        """, view)
                .setParameter("person", person)
                .setMaxResults(100_000)
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
