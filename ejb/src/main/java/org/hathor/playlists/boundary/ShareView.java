package org.hathor.playlists.boundary;

import java.time.Instant;

/** Somebody with whom a playlist is shared. */
public record ShareView(PersonName person, boolean mayEdit, Instant since) {}
