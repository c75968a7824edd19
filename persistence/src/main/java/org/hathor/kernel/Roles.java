package org.hathor.kernel;

/** The names of the roles, as annotations need them. They are here because every feature says who may call it. */
public final class Roles {

    public static final String LISTENER = "listener";
    public static final String ARTIST = "artist";
    public static final String LIBRARIAN = "librarian";
    public static final String ADMIN = "admin";

    /**
     * Not a role that anybody is given: who came with a password, a corporate sign-in, or a token of such a session has
     * it, and an API key has not. What only people may do themselves asks for it: passwords, keys, sessions, the end.
     */
    public static final String IN_PERSON = "in-person";

    private Roles() {}
}
