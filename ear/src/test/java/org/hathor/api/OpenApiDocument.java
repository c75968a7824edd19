package org.hathor.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hathor.test.HathorServer;

/** What the running server says of its API. */
record OpenApiDocument(JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    /** A parameter of an operation, {@code in} path, query or header. */
    record Parameter(String name, String in, JsonNode schema) {}

    /** One method at one path, which begins with {@code /api}. */
    record Operation(String method, String path, List<Parameter> parameters, JsonNode body, JsonNode node) {

        boolean isPublic() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static OpenApiDocument of(HathorServer server) {
        return new OpenApiDocument(
                server.api().get("/api/openapi.json").expect(200).json());
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        for (var path : root.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    all.add(operation(path.getKey(), method.getKey(), path.getValue(), method.getValue()));
                }
            }
        }
        return all;
    }

    private Operation operation(String path, String method, JsonNode item, JsonNode node) {
        var parameters = Stream.concat(
                        item.path("parameters").valueStream(),
                        node.path("parameters").valueStream())
                .map(this::resolve)
                .map(p -> new Parameter(p.path("name").asText(), p.path("in").asText(), resolve(p.path("schema"))))
                .toList();
        var body = resolve(node.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema");
        return new Operation(method.toUpperCase(Locale.ROOT), base() + path, parameters, resolve(body), node);
    }

    /** The path of the first server, so that a path of the document becomes one of the host. */
    private String base() {
        var url = root.path("servers").path(0).path("url").asText("");
        var path = url.contains("://") ? java.net.URI.create(url).getPath() : url;
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** What a {@code $ref} points to, or the node itself. */
    JsonNode resolve(JsonNode node) {
        var ref = node.path("$ref").asText("");
        return ref.startsWith("#/") ? resolve(root.at(ref.substring(1))) : node;
    }
}
