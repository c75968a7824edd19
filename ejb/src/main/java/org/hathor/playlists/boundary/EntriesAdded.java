package org.hathor.playlists.boundary;

import java.util.List;
import java.util.UUID;

/**
 * What became of a playlist to which songs were added.
 *
 * @param entries the new ones, in their order
 * @param songs how many it has now
 */
public record EntriesAdded(List<UUID> entries, int songs, long durationMs) {}
