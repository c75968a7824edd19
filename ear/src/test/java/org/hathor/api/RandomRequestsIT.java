package org.hathor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Ten thousand requests made up from the description of the API: whatever comes, the server answers for itself, and what
 * it refuses it refuses with a problem document. {@code -Dhathor.test.seed=...} sends others.
 */
class RandomRequestsIT {

    private static final int REQUESTS = Integer.getInteger("hathor.test.requests", 10_000);
    private static final int CLIENTS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HathorServer server = HathorServer.shared();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final OpenApiDocument document = OpenApiDocument.of(server);
    private final Queue<String> ids = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final Set<String> problemTypes = ConcurrentHashMap.newKeySet();

    @Test
    void whateverComesIsAnswered(TestReporter reporter) throws Exception {
        var seed = Long.getLong("hathor.test.seed", 4711);
        reporter.publishEntry("seed", Long.toString(seed));
        // People of their own: some of the requests end sessions.
        var people = List.of(
                server.accounts().someone("random_admin", Set.of("admin")),
                server.accounts().someone("random_listener", Set.of("listener")));
        var clients = new ArrayList<Callable<Void>>();
        for (int i = 0; i < CLIENTS; i++) {
            var generator = new RequestGenerator(document, new Random(seed * CLIENTS + i), people, ids);
            clients.add(() -> {
                for (int n = 0; n < REQUESTS / CLIENTS && failures.size() < 10; n++) {
                    send(generator.next());
                }
                return null;
            });
        }
        runAtOnce(clients);
        reporter.publishEntry("answers", statuses.toString());
        assertThat(failures).as("seed %d", seed).isEmpty();
        assertThat(statuses)
                .as("requests of every kind got through")
                .containsKeys(200, 201, 400, 401, 403, 404, 405, 422);
        everyProblemIsExplained();
    }

    private void everyProblemIsExplained() {
        for (var type : problemTypes) {
            server.api().get(type).expect(200);
        }
    }

    @AfterEach
    void removeWhatWasAnnounced() throws SQLException {
        try (var database = server.database();
                var statement = database.createStatement()) {
            statement.executeUpdate("delete from notice");
        }
    }

    private static void runAtOnce(List<Callable<Void>> clients) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            for (var result : threads.invokeAll(clients)) {
                result.get();
            }
        }
    }

    private void send(RandomRequest request) throws InterruptedException {
        try {
            var response = client.send(request.to(server.url()), BodyHandlers.ofString());
            statuses.merge(response.statusCode(), 1, Integer::sum);
            response.headers().firstValue("Location").ifPresent(this::remember);
            var fault = fault(request, response);
            if (!fault.isEmpty()) {
                failures.add(fault + "\n  " + request.curl(server.url()) + "\n  "
                        + response.headers().map() + "\n  " + response.body());
            }
        } catch (IOException e) {
            failures.add("no answer (" + e + ")\n  " + request.curl(server.url()));
        }
    }

    private void remember(String location) {
        ids.add(location.substring(location.lastIndexOf('/') + 1));
        if (ids.size() > 10) {
            ids.poll();
        }
    }

    /** What is wrong with the answer; empty if nothing is. */
    private String fault(RandomRequest request, HttpResponse<String> response) {
        var status = response.statusCode();
        if (status >= 500) {
            return "a fault of the server: " + status;
        }
        if (status < 400) {
            return "";
        }
        var type = response.headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith("application/problem+json")) {
            return "refused as " + type;
        }
        if (request.method().equals("HEAD")) {
            return "";
        }
        return problemFault(response);
    }

    private String problemFault(HttpResponse<String> response) {
        try {
            var problem = JSON.readTree(response.body());
            problemTypes.add(problem.path("type").asText());
            var id = response.headers().firstValue("X-Request-Id").orElse("none");
            if (problem.path("status").asInt() != response.statusCode()) {
                return "a problem document of another status";
            }
            return problem.path("requestId").asText().equals(id) ? "" : "a problem document without its request id";
        } catch (JsonProcessingException e) {
            return "a problem document that is no JSON";
        }
    }
}
