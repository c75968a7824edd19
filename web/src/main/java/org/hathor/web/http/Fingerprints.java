package org.hathor.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.hathor.kernel.Stale;
import org.hathor.web.json.Json;

/** Entity tags for what has no version, such as lists and sums: the answer itself makes the tag. */
public final class Fingerprints {

    /** 128 bits: nobody meets two answers of one tag. */
    private static final int BYTES = 16;

    private Fingerprints() {}

    /** The body with its tag, or 304 to one who has it already. */
    public static Response answer(Request request, String what, Object body) {
        var json = Json.write(body);
        var tag = new EntityTag(hash(json));
        var met = request.evaluatePreconditions(tag);
        if (met == null) {
            return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).tag(tag).build();
        }
        var response = met.build();
        if (response.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new Stale(what);
        }
        return response;
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
