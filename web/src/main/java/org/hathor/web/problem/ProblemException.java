package org.hathor.web.problem;

/** What HTTP itself forbids, so that no use case has to know of it. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    public ProblemException(ProblemType type) {
        super(type.title());
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }
}
