package org.hathor.kernel;

import java.io.Serializable;
import java.util.List;

/** What was sent breaks a rule; {@link #errors()} says which field and which rule, never the value. */
public final class Invalid extends DomainException {

    /**
     * One broken rule.
     *
     * @param field where it is in the request: a path of JSON names, or the name of a parameter
     */
    public record FieldError(String field, String message) implements Serializable {}

    private final List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        this("invalid", "Some of the input cannot be accepted.", errors);
    }

    public Invalid(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public Invalid(String code, String sentence, List<FieldError> errors) {
        super(code, sentence);
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
