package org.hathor.architecture.red.threads.accounts.boundary;

/** Red: a thread that the container does not know. */
public class SignIn {
    public Thread signIn() {
        return Thread.ofVirtual().start(() -> {});
    }
}
