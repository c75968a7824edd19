package org.hathor.accounts.boundary;

import java.util.List;
import java.util.UUID;

/** Something is void before its time: a session, an API key, the keys of tokens. By their ids. */
public record Revoked(List<String> ids) {

    static Revoked of(UUID id) {
        return new Revoked(List.of(id.toString()));
    }
}
