package org.hathor.pages;

import org.hathor.kernel.TooMany;
import org.jboss.logging.Logger;

/** Why something was not done: what happened, and what to do. */
public record Refusal(String what, String more) {

    private static final Logger LOG = Logger.getLogger(Refusal.class);

    /** In the words of {@code key} and {@code key.more}. */
    public static Refusal of(Words words, String key, Object... values) {
        return new Refusal(words.say(key, values), words.say(key + ".more"));
    }

    /** For what any form may run into: it was sent too often, or the server cannot do it now. */
    public static Refusal because(Words words, String form, RuntimeException thrown) {
        if (thrown instanceof TooMany tooMany) {
            return of(words, form + ".too-many", words.minutes(tooMany.retryAfter()));
        }
        LOG.errorf(thrown, "The form %s cannot be answered", form);
        return of(words, form + ".unavailable");
    }
}
