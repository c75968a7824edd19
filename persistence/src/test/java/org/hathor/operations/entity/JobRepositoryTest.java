package org.hathor.operations.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(20);

    record View(
            UUID id,
            String kind,
            Integer priority,
            JobState state,
            Double progress,
            @Nullable String message,
            Integer attempts,
            Integer maxAttempts,
            @Nullable String error,
            @Nullable Map<String, @Nullable Object> result,
            @Nullable UUID ownerId,
            Instant createdAt,
            Instant runAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    @BeforeEach
    void empty() {
        DATABASE.transact(em -> em.createNativeQuery("delete from job").executeUpdate());
    }

    @Test
    void a_payload_comes_back_as_it_was() {
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("song", "Ihy");
        payload.put("depth", 3);
        payload.put("nothing", null);
        payload.put("tags", List.of("a", "b"));
        var id = add(new Job(Ids.next(), "import", 0, payload, null, null, 5, NOW));
        Map<String, @Nullable Object> stored =
                inJobs(jobs -> jobs.findForChange(id).orElseThrow().payload());
        assertThat(stored).isEqualTo(payload);
    }

    @Test
    void a_thousand_jobs_and_four_claimers_and_each_job_is_taken_once() throws Exception {
        DATABASE.transact(em -> {
            for (var i = 0; i < 1_000; i++) {
                em.persist(new Job(Ids.next(), "import", i % 3, Map.of("number", i), null, null, 5, NOW));
            }
        });
        var taken = new ArrayList<UUID>();
        try (var claimers = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<List<UUID>>>();
            for (var i = 0; i < 4; i++) {
                var worker = "worker-" + i;
                tasks.add(() -> claimAll(worker));
            }
            for (var claimer : claimers.invokeAll(tasks)) {
                assertThat(claimer.get()).as("every claimer gets its share").isNotEmpty();
                taken.addAll(claimer.get());
            }
        }
        assertThat(taken).hasSize(1_000).doesNotHaveDuplicates();
    }

    private static List<UUID> claimAll(String worker) {
        var taken = new ArrayList<UUID>();
        for (var more = true; more; ) {
            var id = inJobs(jobs -> jobs.next(NOW).map(job -> {
                job.claim(worker, NOW, LEASE);
                return job.id();
            }));
            id.ifPresent(taken::add);
            more = id.isPresent();
        }
        return taken;
    }

    @Test
    void a_job_that_somebody_is_taking_is_stepped_around() {
        var first = add(job("import", 5));
        var second = add(job("import", 0));
        inJobs(jobs -> {
            assertThat(jobs.next(NOW)).map(Job::id).hasValue(first);
            assertThat(next(NOW)).hasValue(second);
            return first;
        });
    }

    @Test
    void the_most_urgent_and_then_the_oldest_comes_first() {
        var normal = add(job("import", 0));
        var later = add(job("import", 0, NOW.plusSeconds(1)));
        var urgent = add(job("import", 50, NOW.plusSeconds(2)));
        var idle = add(job("import", -50));
        var now = NOW.plusSeconds(5);
        var order = new ArrayList<UUID>();
        for (var i = 0; i < 4; i++) {
            order.add(inJobs(jobs -> {
                var job = jobs.next(now).orElseThrow();
                job.claim("w", now, LEASE);
                return job.id();
            }));
        }
        assertThat(order).containsExactly(urgent, normal, later, idle);
    }

    @Test
    void a_failed_attempt_waits_for_its_time() {
        var id = add(job("import", 0));
        inJobs(jobs -> {
            var job = jobs.next(NOW).orElseThrow();
            job.claim("w", NOW, LEASE);
            job.fail("no network", NOW, NOW.plusSeconds(30));
            return id;
        });
        assertThat(next(NOW.plusSeconds(29))).isEmpty();
        assertThat(next(NOW.plusSeconds(30))).hasValue(id);
    }

    @Test
    void a_job_whose_worker_died_is_taken_by_another_and_the_dead_one_cannot_finish_it() {
        var id = add(job("import", 0));
        claim("dead");
        assertThat(abandoned(NOW.plusSeconds(20))).isEmpty();
        inJobs(jobs -> {
            var job = jobs.abandoned(NOW.plusSeconds(21)).getFirst();
            job.fail("gone", NOW.plusSeconds(21), NOW.plusSeconds(21));
            return id;
        });
        assertThat(abandoned(NOW.plusSeconds(21))).isEmpty();
        assertThat(next(NOW.plusSeconds(21))).hasValue(id);
        inJobs(jobs -> {
            var job = jobs.findForChange(id).orElseThrow();
            job.claim("alive", NOW.plusSeconds(21), LEASE);
            assertThat(job.isHeldBy("dead", 1)).isFalse();
            assertThat(job.isHeldBy("alive", 2)).isTrue();
            return id;
        });
    }

    @Test
    void a_renewed_lease_is_not_taken_over() {
        add(job("import", 0));
        claim("w");
        inJobs(jobs -> {
            jobs.heldBy("w").forEach(job -> job.renew(NOW.plusSeconds(15), LEASE));
            return NOW;
        });
        assertThat(abandoned(NOW.plusSeconds(30))).isEmpty();
        assertThat(abandoned(NOW.plusSeconds(36))).hasSize(1);
    }

    @Test
    void a_cancelled_job_is_never_taken() {
        var id = add(job("import", 0));
        inJobs(jobs -> {
            jobs.findForChange(id).orElseThrow().cancel(NOW);
            return id;
        });
        assertThat(next(NOW)).isEmpty();
    }

    @Test
    void two_nodes_that_ask_for_the_same_hour_get_one_job() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<UUID>>();
            for (var i = 0; i < 20; i++) {
                tasks.add(() ->
                        inJobs(jobs -> jobs.findByDedupeKey("audit-retention@8").orElseGet(() -> {
                            var job = new Job(
                                    Ids.next(), "audit-retention", 0, Map.of(), null, "audit-retention@8", 5, NOW);
                            jobs.add(job);
                            return job.id();
                        })));
            }
            var ids = new ArrayList<UUID>();
            for (var id : nodes.invokeAll(tasks)) {
                ids.add(id.get());
            }
            assertThat(ids).hasSize(20).containsOnly(ids.getFirst());
        }
    }

    @Test
    void the_database_refuses_what_no_code_should_do() {
        var key = "import@1";
        add(new Job(Ids.next(), "import", 0, Map.of(), null, key, 5, NOW));
        assertThatThrownBy(() -> add(new Job(Ids.next(), "import", 0, Map.of(), null, key, 5, NOW)))
                .isInstanceOf(PersistenceException.class);
        assertThatThrownBy(() -> DATABASE.transact(em ->
                        em.createNativeQuery("update job set state = 'running'").executeUpdate()))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void a_list_can_be_paged_and_filtered() {
        for (var i = 0; i < 5; i++) {
            add(job("import", 0, NOW.plusSeconds(i)));
        }
        add(job("export", 0, NOW.plusSeconds(9)));
        var limit = new Limit(2);
        var first = page(null, "import", NewestFirst.after(null), limit);
        assertThat(first).hasSize(3).extracting(View::createdAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
        var last = first.get(1);
        var second = page(null, "import", new NewestFirst(last.createdAt(), last.id()), limit);
        assertThat(second.getFirst()).isEqualTo(first.get(2));
        assertThat(page(JobState.running, null, NewestFirst.after(null), limit)).isEmpty();
        assertThat(page(JobState.queued, "export", NewestFirst.after(null), limit))
                .hasSize(1);
    }

    @Test
    void what_ended_long_ago_is_forgotten_and_what_waits_is_not() {
        var done = add(job("import", 0));
        var waiting = add(job("import", 0));
        inJobs(jobs -> {
            jobs.findForChange(done).orElseThrow().cancel(NOW);
            return done;
        });
        int tooEarly = inJobs(jobs -> jobs.forget(NOW, 10));
        int inTime = inJobs(jobs -> jobs.forget(NOW.plusSeconds(1), 10));
        assertThat(tooEarly).isZero();
        assertThat(inTime).isEqualTo(1);
        assertThat(next(NOW)).hasValue(waiting);
    }

    private static Job job(String kind, int priority) {
        return job(kind, priority, NOW);
    }

    private static Job job(String kind, int priority, Instant at) {
        return new Job(Ids.next(), kind, priority, Map.of(), null, null, 5, at);
    }

    private static UUID add(Job job) {
        return inJobs(jobs -> {
            jobs.add(job);
            return job.id();
        });
    }

    private static void claim(String worker) {
        inJobs(jobs -> {
            var job = jobs.next(NOW).orElseThrow();
            job.claim(worker, NOW, LEASE);
            return job.id();
        });
    }

    private static Optional<UUID> next(Instant now) {
        return inJobs(jobs -> jobs.next(now).map(Job::id));
    }

    private static List<Job> abandoned(Instant now) {
        return inJobs(jobs -> jobs.abandoned(now));
    }

    private static List<View> page(@Nullable JobState state, @Nullable String kind, NewestFirst before, Limit limit) {
        return inJobs(jobs -> jobs.page(View.class, state, kind, before, limit));
    }

    private static <T> T inJobs(Function<JobRepository, T> work) {
        return DATABASE.inTransaction((EntityManager em) -> work.apply(new JobRepository(em)));
    }
}
