package org.hathor.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hathor.kernel.Invalid;
import org.hathor.operations.boundary.Idempotency;
import org.hathor.operations.boundary.IdempotencyRequest;
import org.hathor.operations.boundary.StoredResponse;
import org.hathor.web.json.Json;

/** A POST that its sender may repeat by giving it an {@code Idempotency-Key}. */
@RequestScoped
public class Repeatable {

    /** The request's header. */
    public static final String KEY = "Idempotency-Key";

    /** The response's header: this is the answer of an earlier request. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Inject
    private Idempotency idempotency;

    @Inject
    private HttpServletRequest request;

    /**
     * Answers 201 with what the work made; with a key, in one transaction with the memory of it.
     *
     * @param body what was sent, as it was understood: another one under the same key is refused
     */
    public Response create(Object body, Supplier<Created> work) {
        return answer(body, () -> {
            var created = work.get();
            var location = "/api" + created.path();
            var tag = created.tag();
            return new StoredResponse(
                    Response.Status.CREATED.getStatusCode(),
                    tag == null
                            ? Map.of(HttpHeaders.LOCATION, location)
                            : Map.of(HttpHeaders.LOCATION, location, HttpHeaders.ETAG, '"' + tag.getValue() + '"'),
                    Json.write(created.body()));
        });
    }

    private Response answer(Object body, Supplier<StoredResponse> work) {
        var key = request.getHeader(KEY);
        if (key == null) {
            return response(work.get(), false);
        }
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw new Invalid(KEY, "must have 1 to 255 visible ASCII characters");
        }
        var replay = idempotency.once(
                new IdempotencyRequest(
                        key, request.getMethod() + ' ' + request.getRequestURI(), hash(Json.write(body))),
                work);
        return response(replay.response(), replay.repeated());
    }

    private static Response response(StoredResponse stored, boolean repeated) {
        var response = Response.status(stored.status());
        stored.headers().forEach(response::header);
        if (stored.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(stored.body());
        }
        if (repeated) {
            response.header(REPLAYED, "true");
        }
        return response.build();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
