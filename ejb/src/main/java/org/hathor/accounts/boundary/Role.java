package org.hathor.accounts.boundary;

/** What somebody may do. The names are what tokens, the database and {@code @RolesAllowed} hold. */
public enum Role {
    listener,
    artist,
    librarian,
    admin
}
