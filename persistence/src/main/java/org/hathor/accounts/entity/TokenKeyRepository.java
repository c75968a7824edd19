package org.hathor.accounts.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Where the keys are that sign tokens. */
@ApplicationScoped
public class TokenKeyRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected TokenKeyRepository() {}

    public TokenKeyRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(TokenKey key) {
        entityManager.persist(key);
    }

    public void remove(TokenKey key) {
        entityManager.remove(key);
    }

    /** All of them, in the order in which they sign. */
    public List<TokenKey> all() {
        return entityManager
                .createQuery("select k from TokenKey k order by k.signsFrom, k.id", TokenKey.class)
                .getResultList();
    }

    /** As {@link #all}, and until the transaction ends nobody else makes or removes one. */
    public List<TokenKey> allForChange() {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('token_key', 20)) as text)")
                .getSingleResult();
        return all();
    }
}
