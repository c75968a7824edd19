package org.hathor.library.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The little that other features need to know of many songs. A view that queries fill has no primitive components. */
public record SongBrief(UUID id, @Nullable UUID album, Long durationMs) {}
