package org.hathor.accounts.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hibernate.exception.ConstraintViolationException;

/** Where the accounts are. */
@ApplicationScoped
public class AccountRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected AccountRepository() {}

    public AccountRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds a person. Of two who want the same name at once, the database lets one in. */
    public void add(Account account) {
        entityManager.persist(account);
        flush();
    }

    /** Sends the changes to the database now, so that a name or an address that is taken is told, and versions are new. */
    public void flush() {
        try {
            entityManager.flush();
        } catch (ConstraintViolationException e) {
            throw switch (String.valueOf(e.getConstraintName())) {
                case "account_user_name" -> new Conflict("user-name-taken", "Somebody else has this user name.");
                case "account_email" -> new Conflict("email-taken", "There is an account with this e-mail address.");
                default -> e;
            };
        }
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

    /** Finds by the address of somebody who has a password: no other address says who somebody is. */
    public Optional<Account> findByEmail(String email) {
        var accounts = entityManager.createQuery("""
                select a from Account a
                where lower(a.email) = lower(:email) and a.passwordHash is not null
                """, Account.class);
        return accounts.setParameter("email", email).getResultStream().findFirst();
    }

    /** How some people are called. */
    public <R> List<R> names(Class<R> row, Collection<UUID> people) {
        var names = entityManager.createQuery("select a.id, a.displayName from Account a where a.id in :people", row);
        return names.setParameter("people", people).getResultList();
    }

    /** Finds it and keeps others from changing it until the transaction ends, so that its version can be relied on. */
    public Optional<Account> findForChange(UUID id) {
        return Optional.ofNullable(entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The newest accounts before a place in the list.
     *
     * @param part what a user name, a name or an address contains, in any case; empty for all
     */
    public List<Account> page(String part, NewestFirst before, Limit limit) {
        var accounts = entityManager.createQuery("""
                select a from Account a
                where (a.createdAt, a.id) < (:at, :id)
                  and (position(lower(:part) in lower(a.userName)) > 0
                       or position(lower(:part) in lower(a.displayName)) > 0
                       or position(lower(:part) in lower(coalesce(a.email, ''))) > 0)
                order by a.createdAt desc, a.id desc
                """, Account.class);
        return accounts.setParameter("part", part)
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    /** Those who may administer, kept as they are until the transaction ends. */
    @SuppressWarnings("unchecked") // the type stands in the call
    public List<UUID> lockAdministrators() {
        return entityManager.createNativeQuery("""
                        select id from account where 'admin' = any (roles) and disabled_at is null
                        order by id for update
                        """, UUID.class).getResultList();
    }

    public void remove(Account account) {
        entityManager.remove(account);
        entityManager.flush();
    }

    public boolean isEmpty() {
        var ids = entityManager.createQuery("select a.id from Account a", UUID.class);
        return ids.setMaxResults(1).getResultList().isEmpty();
    }
}
