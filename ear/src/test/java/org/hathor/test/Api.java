package org.hathor.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client of the API: immutable, so that each {@code with...} gives another one.
 *
 * <pre>{@code
 * var notice = server.asAdmin().post("/api/notices", Map.of("message", "Hello")).expect(201).json();
 * server.api().get("/api/me").expectProblem(401, "not-signed-in");
 * }</pre>
 */
public final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI root;
    private final Map<String, String> headers;

    private Api(URI root, Map<String, String> headers) {
        this.root = root;
        this.headers = headers;
    }

    static Api of(HathorServer server) {
        return new Api(server.url(), Map.of());
    }

    /** The client with an access token for this account. */
    public Api as(Account account) {
        return withToken(account.token());
    }

    public Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The client as seen through a proxy from another address: 192.0.2.x and 203.0.113.x are for documentation. */
    public Api from(String address) {
        return with("X-Forwarded-For", address);
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(root, Map.copyOf(more));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Posts a text or bytes as they are, or anything else as JSON. */
    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body);
    }

    public Answer send(String method, String path, @Nullable Object body) {
        try {
            return trySend(method, path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    /** As {@link #send}, for a test that expects the connection to break. */
    public Answer trySend(String method, String path, @Nullable Object body) throws IOException {
        var request = HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::setHeader);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            if (!headers.containsKey("Content-Type")) {
                request.setHeader("Content-Type", "application/json");
            }
            request.method(
                    method,
                    body instanceof byte[] bytes
                            ? BodyPublishers.ofByteArray(bytes)
                            : BodyPublishers.ofString(text(body)));
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
