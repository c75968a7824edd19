package org.hathor.accounts.boundary;

/**
 * A program's session goes on.
 *
 * @param secret the refresh token for the next time
 */
public record RenewedSession(ActiveSession session, String secret) {

    @Override
    public String toString() {
        return "RenewedSession[" + session.id() + "]";
    }
}
