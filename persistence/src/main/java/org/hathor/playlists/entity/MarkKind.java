package org.hathor.playlists.entity;

/** What is marked. The names are what the table and the API hold. */
public enum MarkKind {
    songs,
    albums,
    artists;

    /** One of them, in the words of the domain. */
    public String one() {
        return name().substring(0, name().length() - 1);
    }
}
