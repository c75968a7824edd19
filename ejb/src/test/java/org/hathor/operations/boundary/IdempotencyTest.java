package org.hathor.operations.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Invalid;
import org.hathor.operations.entity.IdempotencyRepository;
import org.hathor.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each call of {@code once} runs in a transaction of its own, as it does behind the boundary. */
class IdempotencyTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static final StoredResponse CREATED =
            new StoredResponse(201, Map.of("Location", "/api/notices/42"), "{\"id\":\"42\"}");

    private final String key = Ids.next().toString();
    private final AtomicInteger works = new AtomicInteger();

    @Test
    void a_repetition_gets_the_same_answer_and_does_nothing() {
        var first = once("a", this::work);
        var second = once("a", this::work);

        assertThat(first).isEqualTo(new Replay(CREATED, false));
        assertThat(second).isEqualTo(new Replay(CREATED, true));
        assertThat(works).hasValue(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        once("a", this::work);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> once("b", this::work))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("idempotency-key-reused"));
        assertThat(works).hasValue(1);
    }

    @Test
    void the_same_key_of_somebody_else_is_another_key() {
        var ann = new CallContext("req-12345", "192.0.2.1", Ids.next(), "ann");
        var bob = new CallContext("req-12346", "192.0.2.1", Ids.next(), "bob");

        CallContext.run(ann, () -> once("a", this::work));
        CallContext.run(bob, () -> once("a", this::work));

        assertThat(works).hasValue(2);
    }

    @Test
    void while_the_first_is_at_work_the_second_is_told_at_once() throws Exception {
        var atWork = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> once("a", () -> {
                atWork.countDown();
                await(mayEnd);
                return work();
            }));
            await(atWork);

            var asked = System.nanoTime();
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> once("a", this::work))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("request-in-flight"));
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));

            mayEnd.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).repeated()).isFalse();
        }
        assertThat(once("a", this::work).repeated()).isTrue();
        assertThat(works).hasValue(1);
    }

    @Test
    void work_that_fails_may_be_tried_again() {
        assertThatIllegalStateException()
                .isThrownBy(() -> once("a", () -> {
                    throw new IllegalStateException("fault");
                }));

        assertThat(once("a", this::work).repeated()).isFalse();
    }

    @Test
    void a_node_that_dies_in_the_middle_leaves_the_key_free() {
        // What PostgreSQL sees of a kill -9: the connection is gone and its transaction with it.
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.transact(db -> idempotency(db).once(request("a"), () -> {
                    var backend =
                            db.createNativeQuery("select pg_backend_pid()").getSingleResult();
                    DATABASE.transact(other -> other.createNativeQuery("select pg_terminate_backend(" + backend + ")")
                            .getSingleResult());
                    return work();
                })));

        assertThat(once("a", this::work).repeated()).isFalse();
    }

    @Test
    void of_many_at_once_one_does_the_work() throws Exception {
        Callable<StoredResponse> patient = () -> {
            while (true) {
                try {
                    return once("a", this::work).response();
                } catch (Conflict inFlight) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(20, patient))) {
                assertThat(answer.get()).isEqualTo(CREATED);
            }
        }
        assertThat(works).hasValue(1);
    }

    @Test
    void answers_are_forgotten_after_a_while() {
        once("a", this::work);

        assertThat(forget(CLOCK.instant())).isZero();
        assertThat(forget(CLOCK.instant().plusSeconds(1))).isPositive();
        assertThat(once("a", this::work).repeated()).isFalse();
    }

    private Replay once(String body, Supplier<StoredResponse> work) {
        return DATABASE.inTransaction(db -> idempotency(db).once(request(body), work));
    }

    private StoredResponse work() {
        works.incrementAndGet();
        return CREATED;
    }

    private IdempotencyRequest request(String body) {
        return new IdempotencyRequest(key, "POST /notices", body.repeat(64));
    }

    @SuppressWarnings("UnnecessaryAssignment") // The test stands in for the container.
    private static Idempotency idempotency(EntityManager db) {
        var idempotency = new Idempotency();
        idempotency.answers = new IdempotencyRepository(db);
        idempotency.clock = CLOCK;
        return idempotency;
    }

    private static int forget(Instant olderThan) {
        return DATABASE.inTransaction(db -> new IdempotencyRepository(db).forget(olderThan, 1_000));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
