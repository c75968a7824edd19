package org.hathor.kernel;

import org.jboss.logging.Logger;

/**
 * Stops the start with one sentence that says what to do. The sentence is logged at once, at the highest level and by a
 * logger of its own, for the server buries the exception in a report of everything that did not start because of it.
 */
public final class CannotStart extends RuntimeException {

    private static final Logger START = Logger.getLogger("org.hathor.start");

    private CannotStart(String sentence) {
        // Without a stack trace: nothing is wrong with the code that noticed.
        super(sentence, null, false, false);
    }

    public static CannotStart because(String sentence) {
        START.fatal("HATHOR CANNOT START: " + sentence);
        return new CannotStart(sentence);
    }
}
