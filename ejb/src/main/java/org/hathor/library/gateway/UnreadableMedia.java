package org.hathor.library.gateway;

/** A file is not what it should be; the message is a sentence for the person who brought it. */
public final class UnreadableMedia extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableMedia(String sentence) {
        super(sentence);
    }

    UnreadableMedia(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
