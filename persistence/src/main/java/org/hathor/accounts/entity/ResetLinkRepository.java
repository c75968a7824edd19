package org.hathor.accounts.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Where the links for new passwords are. */
@ApplicationScoped
public class ResetLinkRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected ResetLinkRepository() {}

    public ResetLinkRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(ResetLink reset) {
        entityManager.persist(reset);
    }

    public void remove(ResetLink reset) {
        entityManager.remove(reset);
    }

    public Optional<ResetLink> findByAccount(UUID accountId) {
        return entityManager
                .createQuery("select r from ResetLink r where r.accountId = :account", ResetLink.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    public Optional<ResetLink> findByToken(byte[] tokenHash) {
        return byToken(tokenHash, LockModeType.NONE);
    }

    /** Finds it and makes others who want to use it wait for what becomes of it. */
    public Optional<ResetLink> findForUse(byte[] tokenHash) {
        return byToken(tokenHash, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<ResetLink> byToken(byte[] tokenHash, LockModeType lock) {
        return entityManager
                .createQuery("select r from ResetLink r where r.tokenHash = :hash", ResetLink.class)
                .setParameter("hash", tokenHash)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
