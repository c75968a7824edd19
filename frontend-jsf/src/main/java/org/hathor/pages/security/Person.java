package org.hathor.pages.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hathor.accounts.boundary.ActiveSession;
import org.hathor.accounts.boundary.SignedIn;

/**
 * Who is signed in, as this request found it.
 *
 * @param sessionId the session that the browser proved with its cookie
 */
public record Person(SignedIn who, UUID sessionId) {

    private static final String KEY = Person.class.getName();
    private static final String UNKNOWN = KEY + ".unknown";

    /** Whose request it is; empty for a stranger. */
    public static Optional<Person> of(HttpServletRequest request) {
        return Optional.ofNullable((Person) request.getAttribute(KEY));
    }

    /** Whether it could not be found out who is signed in, because the database is away. */
    public static boolean isUnknown(HttpServletRequest request) {
        return request.getAttribute(UNKNOWN) != null;
    }

    static Person accept(HttpServletRequest request, ActiveSession session) {
        var person = new Person(session.person(), session.id());
        request.setAttribute(KEY, person);
        return person;
    }

    static void cannotTell(HttpServletRequest request) {
        request.setAttribute(UNKNOWN, true);
    }

    static void forget(HttpServletRequest request) {
        request.removeAttribute(KEY);
    }

    public UUID id() {
        return who.id();
    }

    public String userName() {
        return who.userName();
    }

    public String displayName() {
        return who.displayName();
    }

    public Set<String> roles() {
        return who.roleNames();
    }

    public boolean is(String role) {
        return roles().contains(role);
    }
}
