package org.hathor.operations.boundary;

/** A mail to one person, in plain text. */
public record Letter(String to, String subject, String text) {

    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
