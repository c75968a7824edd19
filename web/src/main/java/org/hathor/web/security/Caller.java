package org.hathor.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.hathor.accounts.boundary.SignedIn;

/** What the authentication found out about a request, for the filters behind it. */
public final class Caller {

    private static final String PERSON = Caller.class.getName() + ".person";
    private static final String REFUSED = Caller.class.getName() + ".refused";

    private Caller() {}

    /** The person who sent the request; empty for an anonymous one. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(PERSON)).map(SignedIn.class::cast);
    }

    /** Whether the request carried credentials that are not, or no longer, good. */
    public static boolean wasRefused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    static void accept(HttpServletRequest request, SignedIn person) {
        request.setAttribute(PERSON, person);
    }

    static void refuse(HttpServletRequest request) {
        request.setAttribute(REFUSED, true);
    }
}
