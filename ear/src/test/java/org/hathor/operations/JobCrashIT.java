package org.hathor.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.time.Duration;
import java.util.Map;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** A job outlives the server that was killed while it ran. */
class JobCrashIT {

    @Test
    void aJobWhoseServerWasKilledIsDoneAfterTheRestartAndOnce() throws Exception {
        try (var server = HathorServer.own("job-crash")) {
            var job = server.asAdmin()
                    .post("/api/jobs", Map.of("kind", "rehearsal", "payload", Map.of("seconds", 5)))
                    .expect(201)
                    .text("/id");
            eventually(
                    "it runs",
                    Duration.ofSeconds(15),
                    () -> text(server, job, "/state").equals("running"));

            server.hathor().killServer();

            eventually(
                    "it is done",
                    Duration.ofSeconds(90),
                    () -> text(server, job, "/state").equals("succeeded"));
            assertThat(text(server, job, "/attempts")).isEqualTo("2");
            assertThat(text(server, job, "/result/attempt")).isEqualTo("2");
        }
    }

    private static String text(HathorServer server, String job, String pointer) {
        return server.asAdmin().get("/api/jobs/" + job).expect(200).text(pointer);
    }
}
