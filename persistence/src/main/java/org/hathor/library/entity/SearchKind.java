package org.hathor.library.entity;

/** What can be found. The names are what the API holds. */
public enum SearchKind {
    artist,
    album,
    song,
    genre
}
