package org.hathor.operations.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Where the answers to repeatable requests are. */
@ApplicationScoped
public class IdempotencyRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected IdempotencyRepository() {}

    public IdempotencyRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Takes the request for this transaction, or says at once that another transaction, on any node, has it. The
     * database lets go of it with the end of the transaction, however that ends.
     */
    public boolean take(RepeatableRequest request) {
        // Not an insert: the second one would wait for the first one's transaction. Two requests whose 64-bit hashes
        // are the same only see each other as "in flight" for a moment.
        return (Boolean) entityManager
                .createNativeQuery("""
                        select pg_try_advisory_xact_lock(hashtextextended(:request, 0))
                        """, Boolean.class)
                .setParameter("request", request.toString())
                .getSingleResult();
    }

    public Optional<IdempotentAnswer> find(RepeatableRequest request) {
        var answers = entityManager.createQuery("""
                select a from IdempotentAnswer a
                where a.caller = :caller and a.route = :route and a.key = :key
                """, IdempotentAnswer.class);
        return answers.setParameter("caller", request.caller())
                .setParameter("route", request.route())
                .setParameter("key", request.key())
                .getResultStream()
                .findFirst();
    }

    public void add(IdempotentAnswer answer) {
        entityManager.persist(answer);
    }

    /**
     * Deletes answers that are older than an instant, and returns how many there were.
     *
     * @param atMost how many to delete in this transaction, so that none takes long
     */
    public int forget(Instant olderThan, int atMost) {
        return entityManager
                .createNativeQuery("""
                        delete from idempotent_answer
                        where id in (select id from idempotent_answer where created_at < :olderThan limit :atMost)
                        """)
                .setParameter("olderThan", olderThan)
                .setParameter("atMost", atMost)
                .executeUpdate();
    }

    /** Deletes the answers that were given to a caller. */
    public void forget(String caller) {
        entityManager
                .createQuery("delete from IdempotentAnswer a where a.caller = :caller")
                .setParameter("caller", caller)
                .executeUpdate();
    }
}
