package org.hathor.library.rest;

import static org.hathor.test.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.hathor.test.Api;

/** Has the folders scanned. */
final class Scans {

    private static final String SCANS = "/api/library/scans";

    private Scans() {}

    /** Scans and waits for the end. */
    static JsonNode scan(Api librarian) {
        return await(librarian, start(librarian));
    }

    static String start(Api librarian) {
        return librarian.post(SCANS, null).expect(202).text("/id");
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
