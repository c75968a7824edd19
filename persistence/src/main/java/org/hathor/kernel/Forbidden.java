package org.hathor.kernel;

/** The caller is known, or said to be somebody, and may not do this. */
public final class Forbidden extends DomainException {

    public Forbidden(String code, String sentence) {
        super(code, sentence);
    }
}
