package org.hathor.accounts.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Where the refresh tokens are, by their hashes. */
@ApplicationScoped
public class RefreshTokenRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected RefreshTokenRepository() {}

    public RefreshTokenRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(RefreshToken token) {
        entityManager.persist(token);
    }

    /** Finds it and keeps others from using it until the transaction ends: of two who show it, one comes second. */
    public Optional<RefreshToken> findForChange(byte[] hash) {
        return entityManager
                .createQuery("select t from RefreshToken t where t.hash = :hash", RefreshToken.class)
                .setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
