package org.hathor.kernel;

/** The names of the roles, as annotations need them. They are here because every feature says who may call it. */
public final class Roles {

    public static final String LISTENER = "listener";
    public static final String ARTIST = "artist";
    public static final String LIBRARIAN = "librarian";
    public static final String ADMIN = "admin";

    private Roles() {}
}
