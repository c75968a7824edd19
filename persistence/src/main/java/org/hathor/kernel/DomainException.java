package org.hathor.kernel;

import jakarta.ejb.ApplicationException;

/**
 * A refusal that a person can act upon. It knows nothing of HTTP: web has the table that turns each kind into a problem
 * document. Throwing one rolls the transaction back.
 */
@ApplicationException(rollback = true)
public abstract sealed class DomainException extends RuntimeException
        permits NotFound, Conflict, Stale, Forbidden, Invalid, Unavailable, TooMany {

    private final String code;

    DomainException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** What programs recognise the refusal by: kebab-case, and it never changes. */
    public String code() {
        return code;
    }

    /** What is told to people: a whole sentence, without the value that was refused. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
