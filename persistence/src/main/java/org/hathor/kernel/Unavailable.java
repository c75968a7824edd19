package org.hathor.kernel;

/** Something that this needs is away or overloaded; the same request may succeed later. */
public final class Unavailable extends DomainException {

    public Unavailable(String code, String sentence) {
        super(code, sentence);
    }
}
