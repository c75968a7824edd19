package org.hathor.accounts.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the sessions are. */
@ApplicationScoped
public class AccountSessionRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected AccountSessionRepository() {}

    public AccountSessionRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(AccountSession session) {
        entityManager.persist(session);
    }

    public Optional<AccountSession> find(UUID id) {
        return Optional.ofNullable(entityManager.find(AccountSession.class, id));
    }

    /** Finds it and keeps others from using or ending it until the transaction ends. */
    public Optional<AccountSession> findForChange(UUID id) {
        return Optional.ofNullable(entityManager.find(AccountSession.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<AccountSession> findBySecret(byte[] hash) {
        return entityManager
                .createQuery("select s from AccountSession s where s.secretHash = :hash", AccountSession.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** The sessions of a person that still last, the newest first. */
    public List<AccountSession> live(UUID accountId, Instant now) {
        return entityManager
                .createQuery("""
                        select s from AccountSession s
                        where s.accountId = :accountId and s.endedAt is null and s.lapsesAt > :now
                        order by s.id desc
                        """, AccountSession.class)
                .setParameter("accountId", accountId)
                .setParameter("now", now)
                .getResultList();
    }

    /** The sessions that were ended since an instant. */
    public List<UUID> endedSince(Instant since) {
        return entityManager
                .createQuery("select s.id from AccountSession s where s.endedAt >= :since", UUID.class)
                .setParameter("since", since)
                .getResultList();
    }

    /**
     * Deletes sessions that were over before an instant, with their tokens, and returns how many there were.
     *
     * @param atMost how many to delete in this transaction, so that none takes long
     */
    public int forget(Instant overBefore, int atMost) {
        return entityManager
                .createNativeQuery("""
                        delete from account_session
                        where id in (select id from account_session
                                     where lapses_at < :before or ended_at < :before limit :atMost)
                        """)
                .setParameter("before", overBefore)
                .setParameter("atMost", atMost)
                .executeUpdate();
    }
}
