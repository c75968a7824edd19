package org.hathor.library.control.sound;

/**
 * Something that was found out, and how sure that is.
 *
 * @param confidence 0 to 1
 */
public record Estimate<T>(T value, double confidence) {}
