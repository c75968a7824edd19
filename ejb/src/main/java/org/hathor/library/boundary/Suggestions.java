package org.hathor.library.boundary;

import java.util.List;

/** What somebody may be about to type, of all kinds, the most probable first. */
public record Suggestions(List<SearchHit> items) {}
