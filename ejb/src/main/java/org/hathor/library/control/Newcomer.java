package org.hathor.library.control;

import org.hathor.library.entity.Sound;

/**
 * A file on its way into the library.
 *
 * @param tags of which the entry was made
 * @param size in bytes
 */
public record Newcomer(String sha256, long size, Sound sound, RawTags tags, SongEntry entry) {}
