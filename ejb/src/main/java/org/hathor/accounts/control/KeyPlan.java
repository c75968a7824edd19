package org.hathor.accounts.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When keys follow one another. Each signs for a while; the next one is published some time before, so that whoever keeps
 * a copy of the public keys has it by then; the last one is kept until its last token has expired.
 */
public record KeyPlan(Duration signsFor, Duration publishedBefore, Duration tokensLast) {

    /**
     * From when the key should sign that is missing now; empty while none is.
     *
     * @param signsFrom of the keys that there are, in order
     */
    public Optional<Instant> missing(List<Instant> signsFrom, Instant now) {
        if (signsFrom.isEmpty()) {
            return Optional.of(now);
        }
        var due = signsFrom.getLast().plus(signsFor);
        if (now.isBefore(due.minus(publishedBefore))) {
            return Optional.empty();
        }
        var soonest = now.plus(publishedBefore);
        return Optional.of(due.isAfter(soonest) ? due : soonest);
    }

    /** Whether nothing that a key signed can still be good. */
    public boolean isOver(Instant successorSignsFrom, Instant now) {
        return successorSignsFrom.plus(tokensLast).isBefore(now);
    }
}
