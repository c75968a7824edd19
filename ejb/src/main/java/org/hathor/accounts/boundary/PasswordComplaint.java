package org.hathor.accounts.boundary;

/** What is wrong with a password that somebody chose. */
public enum PasswordComplaint {
    length("must have 12 to 128 characters"),
    common("is one that many people use: take something longer, or less usual"),
    personal("has little more in it than your name, your address or ours");

    private final String message;

    PasswordComplaint(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }
}
