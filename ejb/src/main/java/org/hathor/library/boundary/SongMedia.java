package org.hathor.library.boundary;

/**
 * The bytes of a song, before they are opened.
 *
 * @param fileName what a download is called
 */
public record SongMedia(String sha256, long size, String mediaType, String fileName) {}
