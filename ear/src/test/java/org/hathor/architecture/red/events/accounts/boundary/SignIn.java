package org.hathor.architecture.red.events.accounts.boundary;

import jakarta.enterprise.event.Event;

/** Red: an observer whose failure nobody hears. */
public class SignIn {
    Event<String> signedIn;

    public Object signIn() {
        return signedIn.fireAsync("somebody");
    }
}
