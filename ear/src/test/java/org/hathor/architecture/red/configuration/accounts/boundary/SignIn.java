package org.hathor.architecture.red.configuration.accounts.boundary;

/** Red: a setting that no table of the documentation knows. */
public class SignIn {
    public String issuer() {
        return String.valueOf(System.getenv("ISSUER"));
    }
}
