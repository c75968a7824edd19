package org.hathor.test;

import java.util.function.Supplier;

/** Somebody who can sign in; the token is asked for when it is needed, and again when it grows old. */
public record Account(String userName, String password, Supplier<String> tokens, Supplier<String> newTokens) {

    public String token() {
        return tokens.get();
    }

    /** The same person in a session of its own, which may be ended without harm to anybody else. */
    public Account signedInAnew() {
        var token = newTokens.get();
        return new Account(userName, password, () -> token, newTokens);
    }
}
