package org.hathor.accounts.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the API keys are. */
@ApplicationScoped
public class ApiKeyRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected ApiKeyRepository() {}

    public ApiKeyRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(ApiKey key) {
        entityManager.persist(key);
    }

    public void remove(ApiKey key) {
        entityManager.remove(key);
    }

    public Optional<ApiKey> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ApiKey.class, id));
    }

    public Optional<ApiKey> findByHash(byte[] hash) {
        return entityManager
                .createQuery("select k from ApiKey k where k.hash = :hash", ApiKey.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** The keys of a person, the newest first. */
    public List<ApiKey> of(UUID accountId) {
        return entityManager
                .createQuery("select k from ApiKey k where k.accountId = :accountId order by k.id desc", ApiKey.class)
                .setParameter("accountId", accountId)
                .getResultList();
    }
}
