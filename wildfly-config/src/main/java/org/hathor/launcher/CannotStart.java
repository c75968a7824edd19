package org.hathor.launcher;

/** Why Hathor cannot do what was asked, in one sentence that says what to do about it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence; never null, unlike {@link #getMessage()}. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
