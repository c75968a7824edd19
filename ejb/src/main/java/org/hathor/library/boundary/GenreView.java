package org.hathor.library.boundary;

/**
 * A kind of music.
 *
 * @param name as the first song of it has it
 */
public record GenreView(String name, long songs) {}
