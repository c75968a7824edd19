package org.hathor.edge;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the edge says when it does not let a request through: the same RFC 9457 shape that the application uses.
 *
 * @param retryAfter seconds, or 0 where trying again will not help
 */
record Problem(int status, String code, String title, String detail, int retryAfter) {

    /** Where the application describes its problems; the edge's are among them. */
    private static final String TYPES = "/api/problems/";

    static final Problem BAD_PATH =
            new Problem(400, "bad-path", "Bad path", "The path or the query has characters that name nothing here.", 0);
    static final Problem BAD_FRAMING = new Problem(
            400, "bad-framing", "Bad framing", "It is not clear where the body of this request begins and ends.", 0);
    static final Problem BODY_TOO_LARGE =
            new Problem(413, "body-too-large", "Body too large", "The body is longer than this server accepts.", 0);
    static final Problem BODY_TOO_SLOW =
            new Problem(408, "body-too-slow", "Body too slow", "The body did not arrive in time.", 0);
    static final Problem BUSY =
            new Problem(503, "busy", "Busy", "The server receives as much as it can. Please try again soon.", 5);
    static final Problem TOO_MANY_UPLOADS = new Problem(
            429, "too-many-uploads", "Too many uploads", "Too many uploads are under way from this address.", 5);
    static final Problem TOO_MANY_SOCKETS = new Problem(
            429, "too-many-sockets", "Too many sockets", "Too many live connections are open from this address.", 30);
    static final Problem UNAVAILABLE = new Problem(
            503, "unavailable", "Unavailable", "This node is starting or stopping. Please try again soon.", 5);

    /** The problem for a status that came without any words. */
    static Problem of(int status) {
        return switch (status) {
            case 400 -> new Problem(400, "bad-request", "Bad request", "The server cannot read this request.", 0);
            case 404 -> new Problem(404, "not-found", "Not found", "There is nothing at this address.", 0);
            case 405 ->
                new Problem(405, "method-not-allowed", "Method not allowed", "This method is not allowed here.", 0);
            case 413 -> BODY_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default ->
                status >= 500
                        ? new Problem(status, "fault", "Fault", "Something went wrong on the server.", 0)
                        : new Problem(status, "bad-request", "Bad request", "The server refuses this request.", 0);
        };
    }

    byte[] json(String path, @Nullable String requestId) {
        var text = new StringBuilder(256)
                .append("{\"type\":\"" + TYPES)
                .append(code)
                .append("\",\"title\":\"")
                .append(title)
                .append("\",\"status\":")
                .append(status)
                .append(",\"detail\":\"")
                .append(detail)
                .append("\",\"instance\":\"");
        escape(text, path);
        text.append('"');
        if (requestId != null) {
            text.append(",\"requestId\":\"").append(requestId).append('"');
        }
        return text.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] html(@Nullable String requestId) {
        var id = requestId == null ? "-" : requestId;
        return ("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                        + " - Hathor</title></head><body><h1>" + title + "</h1><p>" + detail + "</p><p>Request " + id
                        + "</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
    }
}
