package org.hathor.playlists.boundary;

import org.jspecify.annotations.Nullable;

/**
 * What its owner says of a playlist.
 *
 * @param collaborative whether everybody with whom it is shared may change what is in it
 */
public record PlaylistDraft(String name, @Nullable String description, boolean collaborative) {}
