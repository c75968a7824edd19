package org.hathor.accounts.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Where the accounts are. */
@ApplicationScoped
public class AccountRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected AccountRepository() {}

    public AccountRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(Account account) {
        entityManager.persist(account);
    }

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    /** Finds by the name that a person typed: case does not matter. */
    public Optional<Account> findByUserName(String userName) {
        var accounts = entityManager.createQuery("""
                select a from Account a
                where lower(a.userName) = lower(:userName)
                """, Account.class);
        return accounts.setParameter("userName", userName).getResultStream().findFirst();
    }

    public boolean isEmpty() {
        var ids = entityManager.createQuery("select a.id from Account a", UUID.class);
        return ids.setMaxResults(1).getResultList().isEmpty();
    }
}
