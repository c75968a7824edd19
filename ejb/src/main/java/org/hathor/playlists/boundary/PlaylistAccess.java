package org.hathor.playlists.boundary;

/** What the caller may do with a playlist. */
public enum PlaylistAccess {
    owner,
    editor,
    viewer
}
