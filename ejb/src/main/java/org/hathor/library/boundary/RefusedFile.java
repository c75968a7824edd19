package org.hathor.library.boundary;

/**
 * A file of a folder that cannot be taken in.
 *
 * @param reason why, in a sentence
 */
public record RefusedFile(String path, String reason) {}
