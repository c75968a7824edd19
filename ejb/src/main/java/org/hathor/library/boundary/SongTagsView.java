package org.hathor.library.boundary;

import java.util.List;
import java.util.Map;

/**
 * The tags of a song.
 *
 * @param file all that its file says, by the names of Vorbis comments
 * @param edits what people say instead
 */
public record SongTagsView(Map<String, List<String>> file, Map<String, List<String>> edits) {}
