package org.hathor.kernel;

/** There is no such thing, or none that the caller may know of. */
public final class NotFound extends DomainException {

    /**
     * Says what it was about.
     *
     * @param what the thing in the words of the domain: "notice", "song"
     */
    public NotFound(String what) {
        super("not-found", "There is no such " + what + ".");
    }
}
