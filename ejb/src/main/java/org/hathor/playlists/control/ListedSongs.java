package org.hathor.playlists.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A playlist as a file has it. */
public record ListedSongs(@Nullable String name, @Nullable String description, List<ListedSong> songs) {}
