package org.hathor.architecture.red.logging.accounts.boundary;

/** Red: a line that has neither level nor request id. */
public class SignIn {
    @SuppressWarnings("SystemOut")
    public void signIn() {
        System.out.println("signed in");
    }
}
