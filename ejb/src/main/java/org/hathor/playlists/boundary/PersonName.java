package org.hathor.playlists.boundary;

import java.util.UUID;

/** Somebody, as others see them. */
public record PersonName(UUID id, String name) {}
