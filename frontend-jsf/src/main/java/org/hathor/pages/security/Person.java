package org.hathor.pages.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is signed in, as the session remembers it. */
public record Person(UUID id, String userName, String displayName, Set<String> roles) implements Serializable {

    private static final String KEY = Person.class.getName();

    public Person {
        roles = Set.copyOf(roles);
    }

    public static Optional<Person> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Person) session.getAttribute(KEY));
    }

    /** Signs this person in on a session of a new id, so that nobody can have planted it before. */
    public void enter(HttpServletRequest request) {
        leave(request);
        request.getSession(true).setAttribute(KEY, this);
    }

    public static void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** What stands in the avatar until there are pictures. */
    public String initial() {
        return displayName.isBlank()
                ? "?"
                : displayName.strip().substring(0, displayName.strip().offsetByCodePoints(0, 1));
    }
}
