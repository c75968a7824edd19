package org.hathor.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** A server that is told to stop takes nothing new, finishes what it has, and says goodbye to its sockets. */
class GracefulStopIT {

    private static final int SERVICE_RESTART = 1012;

    @Test
    void requestsInFlightFinishWhileNewOnesAreRefused() throws Exception {
        try (var server = HathorServer.own("stop");
                var database = server.database();
                var statement = database.createStatement()) {
            var goodbye = new Goodbye();
            connect(server, goodbye);
            database.setAutoCommit(false);
            statement.execute("lock table notice in access exclusive mode");
            var slow = CompletableFuture.supplyAsync(() -> server.api().get("/api/notices/current"));
            eventually("the request waits for the table", Duration.ofSeconds(10), () -> someoneWaits(statement));

            server.hathor().serverProcess().orElseThrow().destroy();

            eventually(
                    "the node is not ready",
                    Duration.ofSeconds(5),
                    () -> server.api().get("/api/readyz").status() == 503);
            var refused = server.api().get("/api/notices/current");
            refused.expectProblem(503);
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(goodbye.code.get(5, TimeUnit.SECONDS)).isEqualTo(SERVICE_RESTART);
            assertThat(slow).isNotDone();

            database.rollback();
            slow.get(5, TimeUnit.SECONDS).expect(200);
        }
    }

    private static boolean someoneWaits(Statement statement) throws SQLException {
        try (var waiting = statement.executeQuery("select 1 from pg_stat_activity where wait_event_type = 'Lock'")) {
            return waiting.next();
        }
    }

    private static void connect(HathorServer server, WebSocket.Listener listener) {
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(
                        "hathor.v1",
                        "hathor.bearer." + server.accounts().administrator().token())
                .buildAsync(URI.create("ws://localhost:" + server.port() + "/api/live"), listener)
                .join();
    }

    private static final class Goodbye implements WebSocket.Listener {
        private final CompletableFuture<Integer> code = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            code.complete(status);
            return CompletableFuture.completedStage(null);
        }
    }
}
