package org.hathor.web.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/** What the server says. The outbox puts a {@code seq} before each, which grows by one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerMessage.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = ServerMessage.Time.class, name = "time"),
    @JsonSubTypes.Type(value = ServerMessage.Renewed.class, name = "renewed"),
    @JsonSubTypes.Type(value = ServerMessage.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = ServerMessage.NoticeChanged.class, name = "notice-changed"),
})
public sealed interface ServerMessage {

    /**
     * The first message on every socket.
     *
     * @param socketId names this socket in the server's log
     * @param expiresAt when the socket is closed unless a newer token is shown
     */
    record Hello(UUID socketId, UUID personId, String userName, Instant expiresAt) implements ServerMessage {}

    /**
     * The server's clock, in milliseconds since 1970 with fractions.
     *
     * @param received when the question arrived
     * @param transmitted when this answer was written
     */
    record Time(long id, double sent, double received, double transmitted) implements ServerMessage {}

    /** The newer token is good. */
    record Renewed(Instant expiresAt) implements ServerMessage {}

    /**
     * A message could not be understood or obeyed; the socket stays open.
     *
     * @param code the last part of a problem type: see /api/problems
     */
    record Refused(String code, String detail) implements ServerMessage {}

    /** A notice is new, different or gone: /api/notices/current has what is to be shown. */
    record NoticeChanged(UUID id, org.hathor.operations.boundary.NoticeChanged.Change change)
            implements ServerMessage {}
}
