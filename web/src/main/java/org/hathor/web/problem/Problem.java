package org.hathor.web.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.hathor.kernel.Invalid.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A problem document as RFC 9457 has it, with the request id and the errors of single fields.
 *
 * @param headers what the answer says besides: {@code Allow}, {@code Retry-After}, {@code WWW-Authenticate}
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "requestId", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String requestId,
        List<FieldError> errors,
        @JsonIgnore Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where the documentation of the problem types is; also their namespace. */
    public static final String TYPES = "/api/problems/";

    public static Problem of(ProblemType type) {
        return of(type, type.meaning());
    }

    public static Problem of(ProblemType type, @Nullable String detail) {
        return of(type, type.code(), detail);
    }

    /** A problem whose code is finer than the table: its title and status are those of the nearest type. */
    static Problem of(ProblemType type, String code, @Nullable String detail) {
        return new Problem(TYPES + code, type.title(), type.status(), detail, null, null, List.of(), Map.of());
    }

    public Problem withErrors(List<FieldError> fields) {
        return new Problem(type, title, status, detail, instance, requestId, List.copyOf(fields), headers);
    }

    public Problem withHeader(String name, String value) {
        var more = new java.util.TreeMap<>(headers);
        more.put(name, value);
        return new Problem(type, title, status, detail, instance, requestId, errors, Map.copyOf(more));
    }

    /** The same problem, told of one request. */
    public Problem at(String path, String request) {
        return new Problem(type, title, status, detail, path, request, errors, headers);
    }
}
