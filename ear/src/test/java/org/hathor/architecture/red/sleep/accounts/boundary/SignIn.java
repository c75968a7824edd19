package org.hathor.architecture.red.sleep.accounts.boundary;

/** Red: a thread that waits for the clock on the wall. */
public class SignIn {
    public void signIn() throws InterruptedException {
        Thread.sleep(1);
    }
}
