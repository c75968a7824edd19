package org.hathor.web.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a client may say. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientMessage.Time.class, name = "time"),
    @JsonSubTypes.Type(value = ClientMessage.Renew.class, name = "renew"),
})
public sealed interface ClientMessage {

    /**
     * What does your clock say?
     *
     * @param id chosen by the client; the answer carries it
     * @param sent the client's clock when it sent this, in milliseconds; the answer carries it
     */
    record Time(long id, double sent) implements ClientMessage {}

    /** Here is a newer token: the socket may stay open. */
    record Renew(String token) implements ClientMessage {

        @Override
        public String toString() {
            return "Renew[]";
        }
    }
}
