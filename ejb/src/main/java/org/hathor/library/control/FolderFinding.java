package org.hathor.library.control;

import org.hathor.library.entity.FolderFile;

/** What was found in a file of a folder. */
public sealed interface FolderFinding {

    FolderFile file();

    /** Music, with what its tags say. */
    record Music(FolderFile file, Newcomer newcomer) implements FolderFinding {}

    /** It is called like music, and cannot be taken in: a sentence says why. */
    record Refused(FolderFile file, String reason) implements FolderFinding {}

    /** A picture, a text, whatever else stands beside music. */
    record Other(FolderFile file) implements FolderFinding {}
}
