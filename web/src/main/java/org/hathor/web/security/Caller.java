package org.hathor.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.hathor.accounts.boundary.SignedIn;

/** What the authentication found out about a request, for the filters behind it. */
public final class Caller {

    private static final String CREDENTIAL = Caller.class.getName() + ".credential";
    private static final String REFUSED = Caller.class.getName() + ".refused";

    private Caller() {}

    /** The person who sent the request; empty for an anonymous one. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return credential(request).map(Credential::person);
    }

    /** The session that the request belongs to: not every credential has one. */
    public static Optional<UUID> session(HttpServletRequest request) {
        return credential(request).filter(Credential::inPerson).map(Credential::id);
    }

    /** Whether the request carried credentials that are not, or no longer, good. */
    public static boolean wasRefused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    static void accept(HttpServletRequest request, Credential credential) {
        request.setAttribute(CREDENTIAL, credential);
    }

    static void refuse(HttpServletRequest request) {
        request.setAttribute(REFUSED, true);
    }

    private static Optional<Credential> credential(HttpServletRequest request) {
        return Optional.ofNullable((Credential) request.getAttribute(CREDENTIAL));
    }
}
