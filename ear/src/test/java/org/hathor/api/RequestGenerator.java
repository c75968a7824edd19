package org.hathor.api;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hathor.api.OpenApiDocument.Operation;
import org.hathor.api.OpenApiDocument.Parameter;
import org.hathor.test.Account;

/** Makes up requests from the description of the API: most of them nearly right, the rest far from it. */
final class RequestGenerator {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "Get", "X");
    private static final List<String> TYPES = List.of(
            "application/json;charset=utf-8",
            "application/json;charset=utf-16",
            "application/json;charset=x",
            "application/problem+json",
            "application/xml",
            "text/plain",
            "multipart/form-data",
            "multipart/form-data;boundary=x",
            "application/x-www-form-urlencoded",
            "*/*",
            "json",
            ";");
    private static final List<String> ACCEPTED =
            List.of("*/*", "application/json", "text/html", "image/png", "application/*;q=0", "x", "a/b;q=nine");
    private static final List<String> TAGS =
            List.of("\"v0\"", "\"v1\"", "\"v99999999999999999999\"", "*", "W/\"v0\"", "v0", "\"");
    private static final List<String> PLACES = List.of(
            "..",
            "%2e%2e%2f",
            "%00",
            "%ff",
            "%F0%9F%8E%B5",
            "%20",
            "x".repeat(3_000),
            "0",
            "-1",
            "null",
            ";a=b",
            "current");
    private static final List<String> QUERY_VALUES = List.of(
            "", "0", "1", "-1", "200", "201", "2147483648", "%00", "%ff", "null", "AAAA", "%F0%9F%8E%B5", "1&limit=2");

    private final List<Operation> operations;
    private final RandomGenerator random;
    private final HostileJson json;
    private final List<Account> people;
    private final Queue<String> ids;

    /**
     * @param people who send some of the requests; a request without one is anonymous
     * @param ids of things that exist, to which the caller adds those that were made
     */
    RequestGenerator(OpenApiDocument document, RandomGenerator random, List<Account> people, Queue<String> ids) {
        this.operations = document.operations();
        this.random = random;
        this.json = new HostileJson(document, random);
        this.people = people;
        this.ids = ids;
    }

    RandomRequest next() {
        var operation = operations.get(random.nextInt(operations.size()));
        var headers = headers(operation);
        var method = one(20) ? json.pick(METHODS) : operation.method();
        return new RandomRequest(method, path(operation) + query(operation), headers, body(operation, headers));
    }

    private String path(Operation operation) {
        var path = operation.path();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", place(parameter));
            }
        }
        return one(40) ? path + "/" + json.pick(PLACES) : path;
    }

    private String place(Parameter parameter) {
        var known = ids.peek();
        if (known != null && one(2)) {
            return known;
        }
        if (one(3)) {
            return json.pick(PLACES);
        }
        return one(2)
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : encoded(json.word(), parameter.name());
    }

    /** The server drops a line that is longer than it reads, without a word: that is tested elsewhere. */
    private static String encoded(String text, String otherwise) {
        var part = text.substring(0, Math.min(text.length(), 500));
        return part.isEmpty() ? otherwise : URLEncoder.encode(part, UTF_8).replace("+", "%20");
    }

    private String query(Operation operation) {
        var query = new StringBuilder();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("query") && one(2)) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.name())
                        .append('=')
                        .append(one(2) ? json.pick(QUERY_VALUES) : encoded(json.word(), "x"));
            }
        }
        if (one(15)) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(json.word(), "x"))
                    .append("=1");
        }
        return query.toString();
    }

    private Map<String, String> headers(Operation operation) {
        var headers = new LinkedHashMap<String, String>();
        switch (random.nextInt(10)) {
            case 0 -> {
                // Anonymous.
            }
            case 1 -> headers.put("Authorization", one(2) ? "Bearer a.b.c" : "Basic YTpi");
            default ->
                headers.put(
                        "Authorization",
                        "Bearer " + people.get(random.nextInt(people.size())).token());
        }
        sometimes(headers, 4, "Accept", json.pick(ACCEPTED));
        sometimes(headers, operation.method().equals("GET") ? 10 : 2, "If-Match", json.pick(TAGS));
        sometimes(headers, 10, "If-None-Match", json.pick(TAGS));
        sometimes(
                headers,
                4,
                "Idempotency-Key",
                one(2) ? "key-" + random.nextInt(20) : "k".repeat(random.nextInt(1, 400)));
        sometimes(
                headers,
                10,
                "X-Request-Id",
                one(2) ? "request-" + random.nextInt() : "x".repeat(random.nextInt(1, 100)));
        sometimes(headers, 20, "Range", "bytes=-0");
        sometimes(headers, 20, "Origin", one(2) ? "null" : "https://example.org");
        sometimes(headers, 20, "Content-Encoding", "gzip");
        sometimes(headers, 40, "X-Forwarded-For", one(2) ? "198.51.100.7, nobody" : "198.51.100.7");
        sometimes(headers, 40, "Accept-Language", "\u00e9");
        return headers;
    }

    private void sometimes(Map<String, String> headers, int chance, String name, String value) {
        if (one(chance)) {
            headers.put(name, value);
        }
    }

    private byte[] body(Operation operation, Map<String, String> headers) {
        var expected = !operation.body().isMissingNode();
        if (expected == one(15)) {
            return new byte[0];
        }
        headers.put("Content-Type", one(10) ? json.pick(TYPES) : "application/json");
        var text = json.text(operation.body());
        return switch (random.nextInt(20)) {
            case 0 -> text.getBytes(UTF_16);
            case 1 -> junk();
            default -> text.getBytes(UTF_8);
        };
    }

    private byte[] junk() {
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }
}
