package org.hathor.playlists.boundary;

/** What comes first of what somebody heard. */
public enum TopOrder {
    /** What was heard most often. */
    plays,
    /** What was heard last. */
    latest
}
