package org.hathor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** Work that takes too long is ended in the database too, and nothing of it is kept. */
class DeadlineIT {

    @Test
    void aStatementEndsWithTheDeadlineOfItsRequest() throws Exception {
        try (var server = HathorServer.own("deadline", Map.of("hathor.web.request-deadline", "PT2S"));
                var database = server.database();
                var statement = database.createStatement();
                var watch = server.database();
                var watching = watch.createStatement()) {
            var administrator = server.asAdmin();
            database.setAutoCommit(false);
            statement.execute("lock table notice in access exclusive mode");
            var started = System.nanoTime();

            var late = administrator.post("/api/notices", Map.of("message", "Too late", "severity", "info"));

            late.expectProblem(503, "deadline-exceeded");
            assertThat(late.header("Retry-After")).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(6));
            eventually("no statement waits any more", Duration.ofSeconds(2), () -> !someoneWaits(watching));
            database.rollback();
            assertThat(administrator.get("/api/notices").expect(200).json().path("items"))
                    .isEmpty();
        }
    }

    private static boolean someoneWaits(Statement statement) throws SQLException {
        try (var waiting = statement.executeQuery("select 1 from pg_stat_activity where wait_event_type = 'Lock'")) {
            return waiting.next();
        }
    }
}
