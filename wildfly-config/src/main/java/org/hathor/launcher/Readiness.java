package org.hathor.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server over HTTP whether it is ready to serve. */
final class Readiness {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NO_ANSWER = 0;

    private final URI url;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Readiness(URI url) {
        this.url = url;
    }

    /** Alive, with the database and all else it needs. */
    boolean ready() {
        // Until the readiness resource is there, being alive is enough.
        var readiness = status("api/readyz");
        return readiness == OK || (readiness == NOT_FOUND && status("api/healthz") == OK);
    }

    private int status(String path) {
        var request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }
}
