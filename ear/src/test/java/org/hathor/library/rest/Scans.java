package org.hathor.library.rest;

import static org.hathor.test.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.hathor.test.Api;

/** Has the folders scanned. */
final class Scans {

    private static final String SCANS = "/api/library/scans";

    private Scans() {}

    /** Scans and waits for the end. */
    static JsonNode scan(Api librarian) {
        return await(librarian, start(librarian));
    }

    /** Another test may have left one that runs. */
    static String start(Api librarian) {
        var started = new AtomicReference<String>();
        eventually("a scan can begin", Duration.ofMinutes(1), () -> {
            var answer = librarian.post(SCANS, null);
            if (answer.status() == 202) {
                started.set(answer.text("/id"));
                return true;
            }
            answer.expectProblem(409);
            return false;
        });
        return started.get();
    }

    static JsonNode await(Api librarian, String scan) {
        eventually(
                "the scan is done",
                Duration.ofMinutes(2),
                () -> !read(librarian, scan).path("state").asText().matches("queued|running"));
        return read(librarian, scan);
    }

    static JsonNode read(Api librarian, String scan) {
        return librarian.get(SCANS + '/' + scan).expect(200).json();
    }
}
