package org.hathor.architecture.red.clock.accounts.boundary;

import java.time.Instant;

/** Red: the time of the machine, which no test can move. */
public class SignIn {
    public Instant now() {
        return Instant.now();
    }
}
