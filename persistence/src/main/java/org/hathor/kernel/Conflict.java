package org.hathor.kernel;

/** The state of things does not allow it now: a name that is taken, a job that already ran. */
public final class Conflict extends DomainException {

    public Conflict(String code, String sentence) {
        super(code, sentence);
    }
}
