package org.hathor.library.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a folder tells of a file without opening it.
 *
 * @param size in bytes
 * @param inode 0 where there is no such thing
 */
public record FolderFile(String path, long size, Instant modifiedAt, long inode) {

    public FolderFile {
        // As exact as the table is.
        modifiedAt = modifiedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
