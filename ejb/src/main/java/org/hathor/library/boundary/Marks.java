package org.hathor.library.boundary;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What people make of the music: the lists of the library show it and are narrowed by it, and another feature keeps it.
 * It gives conditions for the queries of songs ({@code s}), in which {@code :me} is the person who asks.
 */
public interface Marks {

    /** The song is a favourite of the person. */
    String isFavourite();

    /** The person gave the song {@code :minRating} stars or more. */
    String isRated();

    /** The person heard the song. */
    String wasPlayed();

    /** What a person made of some songs, albums or artists, by their ids: one statement. What is unmarked is missing. */
    Map<UUID, PersonalMark> of(UUID person, Collection<UUID> things);
}
