package org.hathor.operations.entity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was answered to a request that carried an idempotency key. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class IdempotentAnswer extends Identified {

    private String caller;
    private String route;
    private String key;
    private String fingerprint;
    private int status;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> headers;

    private @Nullable String body;
    private Instant createdAt;

    protected IdempotentAnswer() {}

    /**
     * Keeps an answer.
     *
     * @param request what the key belongs to
     * @param fingerprint SHA-256 of the request's body, in hexadecimal
     */
    public IdempotentAnswer(
            UUID id,
            RepeatableRequest request,
            String fingerprint,
            int status,
            Map<String, String> headers,
            @Nullable String body,
            Instant createdAt) {
        super(id);
        this.caller = request.caller();
        this.route = request.route();
        this.key = request.key();
        this.fingerprint = fingerprint;
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.createdAt = createdAt;
    }

    public boolean answers(String otherFingerprint) {
        return fingerprint.equals(otherFingerprint);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    public @Nullable String body() {
        return body;
    }
}
