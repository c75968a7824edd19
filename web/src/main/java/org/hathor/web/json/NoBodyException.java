package org.hathor.web.json;

import java.io.IOException;

/** The body was the JSON {@code null}, or there was none. */
public final class NoBodyException extends IOException {

    NoBodyException() {
        super("There is no JSON value in the body");
    }
}
