package org.hathor.operations.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.jspecify.annotations.Nullable;

/** Where the jobs are. What is claimed or taken over is locked until the transaction ends; others step around it. */
@ApplicationScoped
public class JobRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected JobRepository() {}

    public JobRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(Job job) {
        entityManager.persist(job);
    }

    /** Reserves the key for the rest of this transaction; whoever asks for the same key meanwhile waits. */
    public Optional<UUID> findByDedupeKey(String key) {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 10)) as text)")
                .setParameter("key", "job " + key)
                .getSingleResult();
        return entityManager
                .createQuery("select j.id from Job j where j.dedupeKey = :key", UUID.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    public Optional<Job> findForChange(UUID id) {
        return Optional.ofNullable(entityManager.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Sends the changes to the database now, where a view has to show them. */
    public void flush() {
        entityManager.flush();
    }

    /** The job that is to be done next, if there is one that nobody else is taking at this moment. */
    public Optional<Job> next(Instant now) {
        return locked("""
                select * from job
                where state = 'queued' and run_at <= :now
                order by priority desc, run_at, id
                limit 1
                for update skip locked
                """, now).stream().findFirst();
    }

    /** Jobs whose worker did not renew its lease. */
    public List<Job> abandoned(Instant now) {
        return locked("""
                select * from job
                where state = 'running' and lease_until < :now
                order by lease_until
                limit 100
                for update skip locked
                """, now);
    }

    @SuppressWarnings("unchecked") // A native query knows its type only at run time.
    private List<Job> locked(String sql, Instant now) {
        return entityManager
                .createNativeQuery(sql, Job.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** What a worker's lease covers, in an order that is the same for everybody who locks several. */
    public List<Job> heldBy(String worker) {
        return entityManager
                .createQuery(
                        "select j from Job j where j.state = running and j.worker = :worker order by j.id", Job.class)
                .setParameter("worker", worker)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * The newest jobs before a place in the list.
     *
     * @param view a record whose components are the columns selected here
     */
    public <V> List<V> page(
            Class<V> view, @Nullable JobState state, @Nullable String kind, NewestFirst before, Limit limit) {
        var filter = (state == null ? "" : " and j.state = :state") + (kind == null ? "" : " and j.kind = :kind");
        var jobs = entityManager.createQuery(
                VIEW + "where (j.createdAt, j.id) < (:at, :id)" + filter + " order by j.createdAt desc, j.id desc",
                view);
        if (state != null) {
            jobs.setParameter("state", state);
        }
        if (kind != null) {
            jobs.setParameter("kind", kind);
        }
        return jobs.setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    public <V> Optional<V> view(Class<V> view, UUID id) {
        return entityManager
                .createQuery(VIEW + "where j.id = :id", view)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private static final String VIEW = """
            select j.id, j.kind, j.priority, j.state, j.progress, j.message, j.attempts, j.maxAttempts,
                   j.error, j.result, j.ownerId, j.createdAt, j.runAt, j.startedAt, j.finishedAt
            from Job j
            """;

    public long count(JobState state) {
        return entityManager
                .createQuery("select count(*) from Job j where j.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    /**
     * Deletes jobs that ended before an instant.
     *
     * @param atMost how many to delete in this transaction, so that none takes long
     * @return how many were deleted
     */
    public int forget(Instant finishedBefore, int atMost) {
        return entityManager
                .createNativeQuery("""
                        delete from job
                        where id in (select id from job where finished_at < :before order by finished_at limit :atMost)
                        """)
                .setParameter("before", finishedBefore)
                .setParameter("atMost", atMost)
                .executeUpdate();
    }

    /** Deletes what was done, or was to be done, for somebody; what runs at this moment goes on for nobody. */
    public void disown(UUID person) {
        entityManager
                .createQuery("delete from Job j where j.ownerId = :person and j.state <> running")
                .setParameter("person", person)
                .executeUpdate();
        entityManager
                .createQuery("update Job j set j.ownerId = null where j.ownerId = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
