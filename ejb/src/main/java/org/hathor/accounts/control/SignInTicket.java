package org.hathor.accounts.control;

import java.time.Instant;

/**
 * What a browser keeps for us while its person is at the provider: what the answer must fit, and where they wanted to go.
 *
 * @param state that the answer must repeat: it was this browser that asked
 * @param nonce that the identity token must repeat: it was made for this answer
 * @param verifier that the code is redeemed with (RFC 7636): nobody else can
 * @param next where the person wanted to go
 */
public record SignInTicket(String state, String nonce, String verifier, String next, Instant expiresAt) {

    @Override
    public String toString() {
        return "SignInTicket[" + expiresAt + "]";
    }
}
