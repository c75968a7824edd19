package org.hathor.test;

import java.util.function.Supplier;

/** Somebody who can sign in; the token is asked for when it is needed, and again when it grows old. */
public record Account(String userName, String password, Supplier<String> tokens) {

    public String token() {
        return tokens.get();
    }
}
