package org.hathor.accounts.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A session that has just begun.
 *
 * @param secret what proves it from now on, and is kept nowhere here: a browser's cookie, a program's refresh token
 */
public record OpenedSession(UUID id, String secret, Instant expiresAt) {

    @Override
    public String toString() {
        return "OpenedSession[" + id + "]";
    }
}
