package org.hathor.library.boundary;

import org.hathor.library.entity.AudioFormat;

/** What the query of a song's bytes selects. */
public record MediaRow(String sha256, Long size, AudioFormat format, Long durationMs, String title, String artist) {

    private static final int LONGEST_NAME = 120;

    SongMedia media() {
        return new SongMedia(sha256, size, format, durationMs, name(artist + " - " + title) + '.' + format);
    }

    /** Characters that a file system somewhere does not take become blanks. */
    private static String name(String text) {
        var plain = text.replaceAll("[\\p{C}\\\\/:*?\"<>|]+", " ")
                .replaceAll(" {2,}", " ")
                .strip();
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()))));
    }
}
