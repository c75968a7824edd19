package org.hathor.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

class JobsIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final HathorServer server = HathorServer.shared();
    private final Api admin = server.asAdmin();

    @Test
    void nobodyMustSignInAndAListenerMayNot() {
        server.api().get("/api/jobs").expectProblem(401, "unauthenticated");
        server.asListener().get("/api/jobs").expectProblem(403, "forbidden");
        server.asListener().post("/api/jobs", Map.of("kind", "rehearsal")).expectProblem(403, "forbidden");
    }

    @Test
    void aJobStartsAtOnceShowsItsProgressAndSucceeds() {
        var job = start(Map.of("seconds", 2));
        var seen = eventually("it shows its progress", SOON, () -> {
            var progress = Double.parseDouble(text(job, "/progress"));
            return progress > 0 && progress < 1;
        });
        assertThat(seen).as("no worker waited for its next look").isLessThan(Duration.ofSeconds(2));
        awaitState(job, "succeeded");
        assertThat(text(job, "/result/attempt")).isEqualTo("1");
        assertThat(text(job, "/finishedAt")).isNotEmpty();
    }

    @Test
    void theSameIdempotencyKeyStartsOneJob() {
        var once = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("kind", "rehearsal", "payload", Map.of("seconds", 0));
        var first = once.post("/api/jobs", body).expect(201).text("/id");
        assertThat(once.post("/api/jobs", body).expect(201).text("/id")).isEqualTo(first);
    }

    @Test
    void aRunningJobStopsWhenItIsCancelled() {
        var job = start(Map.of("seconds", 60));
        awaitState(job, "running");
        admin.post("/api/jobs/" + job + "/cancel", null).expect(200);
        awaitState(job, "cancelled");
        admin.post("/api/jobs/" + job + "/cancel", null).expectProblem(409, "job-already-finished");
    }

    @Test
    void aFailedAttemptWaitsAndSaysWhy() {
        var job = start(Map.of("seconds", 0, "fail", true));
        eventually(
                "the first attempt has failed", SOON, () -> text(job, "/error").contains("asked to fail"));
        assertThat(text(job, "/state")).isEqualTo("queued");
        assertThat(text(job, "/attempts")).isEqualTo("1");
        admin.post("/api/jobs/" + job + "/cancel", null).expect(200);
        awaitState(job, "cancelled");
        var again = admin.post("/api/jobs/" + job + "/retry", null).expect(200);
        assertThat(again.text("/state")).isEqualTo("queued");
        admin.post("/api/jobs/" + job + "/cancel", null);
    }

    @Test
    void whatIsNoJobIsRefused() {
        admin.post("/api/jobs", Map.of("kind", "make-coffee")).expect(422);
        admin.post("/api/jobs", Map.of("kind", "rehearsal", "priority", 1_000)).expect(422);
        admin.get("/api/jobs/" + UUID.randomUUID()).expectProblem(404, "not-found");
        admin.get("/api/jobs?state=asleep").expect(422);
        admin.get("/api/jobs?after=nowhere").expect(422);
    }

    @Test
    void theListIsPagedAndFiltered() {
        for (var i = 0; i < 3; i++) {
            awaitState(start(Map.of("seconds", 0)), "succeeded");
        }
        var first =
                admin.get("/api/jobs?kind=rehearsal&state=succeeded&limit=2").expect(200);
        var next = first.text("/next");
        var second = admin.get("/api/jobs?kind=rehearsal&state=succeeded&limit=2&after=" + next)
                .expect(200);
        assertThat(second.text("/items/0/id")).isNotEqualTo(first.text("/items/1/id"));
        assertThat(second.text("/items/0/createdAt")).isLessThanOrEqualTo(first.text("/items/1/createdAt"));
    }

    @Test
    void theHousekeepingOfTheHourIsQueuedOnce() throws Exception {
        eventually("the recurring jobs are there", Duration.ofSeconds(45), () -> count("idempotency-expiry@%") > 0);
        assertThat(count("audit-retention@%")).isEqualTo(1);
        assertThat(count("job-retention@%")).isEqualTo(1);
    }

    private long count(String key) throws Exception {
        try (var database = server.database();
                var statement = database.prepareStatement("select count(*) from job where dedupe_key like ?")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private String start(Map<String, Object> payload) {
        var job = admin.post("/api/jobs", Map.of("kind", "rehearsal", "payload", payload))
                .expect(201);
        assertThat(job.text("/state")).isEqualTo("queued");
        return job.text("/id");
    }

    private void awaitState(String job, String state) {
        eventually(
                "job " + job + " is " + state, SOON, () -> text(job, "/state").equals(state));
    }

    private String text(String job, String pointer) {
        return admin.get("/api/jobs/" + job).expect(200).text(pointer);
    }
}
