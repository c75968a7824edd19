package org.hathor.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Invalid.FieldError;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Stale;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.web.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    record Inner(List<Integer> numbers) {}

    record Outer(String name, int count, Instant at, Inner inner) {}

    @Test
    void everyRefusalHasItsStatus() {
        assertThat(status(new NotFound("notice"))).isEqualTo(404);
        assertThat(status(new Conflict("taken", "Taken."))).isEqualTo(409);
        assertThat(status(new Stale("notice"))).isEqualTo(412);
        assertThat(status(new Forbidden("forbidden", "No."))).isEqualTo(403);
        assertThat(status(new Forbidden("wrong-credentials", "No."))).isEqualTo(401);
        assertThat(status(new Invalid("limit", "must be a number"))).isEqualTo(422);
        assertThat(status(new Unavailable("away", "Away."))).isEqualTo(503);
        assertThat(status(new TooMany("sign-in", Duration.ofSeconds(3)))).isEqualTo(429);
    }

    @Test
    void theTypeIsTheCodeOfTheRefusalEvenWhereTheTableIsCoarser() {
        var problem = Problems.of(new Conflict("name-taken", "This name is taken."), true);
        assertThat(problem.type()).isEqualTo("/api/problems/name-taken");
        assertThat(problem.title()).isEqualTo(ProblemType.CONFLICT.title());
        assertThat(problem.detail()).isEqualTo("This name is taken.");
    }

    @Test
    void aRefusalIsFoundInsideWhatTheContainerWrapsAroundIt() {
        var wrapped = new EJBException("outer", new RuntimeException(new NotFound("song")));
        assertThat(status(wrapped)).isEqualTo(404);
    }

    @Test
    void deniedMeansSignInFirstToAnAnonymousCaller() {
        assertThat(Problems.of(new EJBAccessException("x"), false).status()).isEqualTo(401);
        assertThat(Problems.of(new EJBAccessException("x"), true).status()).isEqualTo(403);
    }

    @Test
    void waitingTimesAreRoundedUp() {
        var problem = Problems.of(new TooMany("sign-in", Duration.ofMillis(1001)), false);
        assertThat(problem.headers()).containsEntry("Retry-After", "2");
    }

    @Test
    void aFaultSaysNothingOfItself() {
        var problem = Problems.of(new IllegalStateException("jdbc:postgresql://secret"), true);
        assertThat(problem.status()).isEqualTo(500);
        assertThat(Json.write(problem)).doesNotContain("secret").doesNotContain("IllegalState");
    }

    @Test
    void theDatabaseBeingAwayIsNotAFault() {
        assertThat(status(new EJBException(new RuntimeException(new SQLException("x", "08006")))))
                .isEqualTo(503);
        assertThat(Problems.of(new RuntimeException(new SQLException("x", "57014")), true)
                        .type())
                .endsWith("deadline-exceeded");
        assertThat(status(new RuntimeException(new SQLException("x", "23505")))).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"count\":1,\"nope\":\"s3cret\"}                    | nope",
                "{\"name\":1}                                        | name",
                "{\"count\":\"s3cret\"}                              | count",
                "{\"count\":1.5}                                     | count",
                "{\"count\":null}                                    | count",
                "{\"at\":\"s3cret\"}                                 | at",
                "{\"inner\":{\"numbers\":[1,\"s3cret\"]}}            | inner.numbers[1]",
                "{\"inner\":[\"s3cret\"]}                            | inner",
            })
    void whatCannotBeReadIsNamedAndNeverRepeated(String json, String field) {
        var problem = Problems.of(failureOf(json), true);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly(field);
        assertThat(Json.write(problem)).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"s3cret\"",
                "{\"name\":\"s3cret\"} x",
                "{\"name\":\"a\",\"name\":\"s3cret\"}",
                "[]",
                "s3cret",
                "{s3cret}",
            })
    void brokenJsonIsOneProblem(String json) {
        var problem = Problems.of(failureOf(json), true);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(Json.write(problem)).doesNotContain("s3cret");
    }

    @Test
    void jsonThatNestsWithoutEndIsRefused() {
        var problem = Problems.of(failureOf("{\"inner\":{\"numbers\":" + "[".repeat(5000)), true);
        assertThat(problem.status()).isEqualTo(400);
    }

    @Test
    void everyCodeIsAPathSegmentAndKnown() {
        for (var type : ProblemType.values()) {
            assertThat(type.code()).matches("[a-z-]+");
            assertThat(ProblemType.ofCode(type.code())).contains(type);
        }
    }

    private static int status(Throwable failure) {
        return Problems.of(failure, true).status();
    }

    private static Throwable failureOf(String json) {
        var failure = catchThrowable(() -> Json.read(json, Outer.class));
        assertThat(failure).as(json).isNotNull();
        return failure;
    }
}
