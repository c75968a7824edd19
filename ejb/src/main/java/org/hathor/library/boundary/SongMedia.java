package org.hathor.library.boundary;

import org.hathor.library.entity.AudioFormat;

/**
 * The bytes of a song, before they are opened.
 *
 * @param fileName what a download is called
 */
public record SongMedia(String sha256, long size, AudioFormat format, long durationMs, String fileName) {

    public String mediaType() {
        return format.mediaType();
    }
}
