package org.hathor.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code kill -9} of either process: what was acknowledged is kept, once, and everything comes back by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

    private static final int CLIENTS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HathorServer server = HathorServer.own("crash");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whatTheServerAcknowledgedIsThereOnceAfterItWasKilled() throws Exception {
        var before = server.hathor().serverProcess().orElseThrow().pid();
        var writers = new ArrayList<InsistentWriter>();
        for (int i = 0; i < CLIENTS; i++) {
            writers.add(new InsistentWriter(server.asAdmin(), "writer " + i));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = writers.stream().map(threads::submit).toList();
            try {
                awaitAcknowledged(writers, 500);
                server.hathor().killServer();
                var killed = acknowledged(writers);
                awaitAcknowledged(writers, killed + 500);
            } finally {
                writers.forEach(InsistentWriter::finish);
            }
            for (var end : ends) {
                end.get();
            }
        }
        assertThat(server.hathor().serverProcess().orElseThrow().pid()).isNotEqualTo(before);
        assertThat(writers.stream().mapToInt(InsistentWriter::repeated).sum())
                .as("requests that had to be sent again")
                .isPositive();
        assertEveryWriteIsThereOnce(writers);
    }

    private static int acknowledged(List<InsistentWriter> writers) {
        return writers.stream().mapToInt(writer -> writer.acknowledged().size()).sum();
    }

    private static void awaitAcknowledged(List<InsistentWriter> writers, int count) {
        eventually(count + " writes are acknowledged", PATIENCE, () -> {
            writers.forEach(InsistentWriter::rethrow);
            return acknowledged(writers) >= count;
        });
    }

    private void assertEveryWriteIsThereOnce(List<InsistentWriter> writers) throws SQLException {
        var acknowledged = writers.stream()
                .flatMap(writer -> writer.acknowledged().stream())
                .toList();
        assertThat(column("select id || ' ' || message from notice")).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(column("select key from idempotent_answer"))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(acknowledged);
        assertThat(column("select target_id from audit_record where action = 'notice.create'"))
                .as("lines of the audit trail")
                .doesNotHaveDuplicates()
                .hasSameSizeAs(acknowledged);
    }

    private List<String> column(String query) throws SQLException {
        try (var database = server.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    @Test
    void theServerSaysThatItsDatabaseIsGoneAndGoesOnWhenItIsBack() throws Exception {
        var pid = server.hathor().serverProcess().orElseThrow().pid();
        var database = server.hathor().databaseProcess().orElseThrow().pid();
        server.api().get("/api/readyz").expect(200);
        var killed = System.nanoTime();
        server.hathor().killDatabase();
        var successor = holdTheNext(database);
        try {
            eventually("readiness is 503", Duration.ofSeconds(10), () -> readiness() == 503);
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(5));
            server.api().get("/api/healthz").expect(200);
        } finally {
            signal("CONT", successor);
        }
        eventually("readiness is 200", PATIENCE, () -> readiness() == 200);
        server.asAdmin().get("/api/notices").expect(200);
        assertThat(server.hathor().serverProcess().orElseThrow().pid()).isEqualTo(pid);
    }

    private int readiness() throws IOException {
        return server.api().trySend("GET", "/api/readyz", null).status();
    }

    /** The launcher is quick: its new PostgreSQL is held until somebody has looked at a server without one. */
    private long holdTheNext(long before) throws IOException {
        eventually("PostgreSQL is started again", Duration.ofSeconds(10), () -> {
            var next = server.hathor().databaseProcess();
            return next.isPresent() && next.get().isAlive() && next.get().pid() != before;
        });
        var next = server.hathor().databaseProcess().orElseThrow().pid();
        signal("STOP", next);
        return next;
    }

    private static void signal(String name, long pid) throws IOException {
        try {
            assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                            .inheritIO()
                            .start()
                            .waitFor())
                    .isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
