package org.hathor.accounts.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the copies are that people asked for. */
@ApplicationScoped
public class PersonalExportRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected PersonalExportRepository() {}

    public PersonalExportRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(PersonalExport export) {
        entityManager.persist(export);
    }

    public Optional<PersonalExport> find(UUID id) {
        return Optional.ofNullable(entityManager.find(PersonalExport.class, id));
    }

    /** The copies of a person that have not expired, the newest first, without what is in them. */
    public <V> List<V> of(Class<V> view, UUID accountId, Instant now) {
        return entityManager
                .createQuery("""
                        select e.id, e.requestedAt, e.readyAt, e.bytes, e.expiresAt
                        from PersonalExport e
                        where e.accountId = :account and e.expiresAt > :now
                        order by e.requestedAt desc, e.id desc
                        """, view)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .getResultList();
    }

    public int forget(Instant expiredBefore) {
        return entityManager
                .createQuery("delete from PersonalExport e where e.expiresAt < :before")
                .setParameter("before", expiredBefore)
                .executeUpdate();
    }
}
