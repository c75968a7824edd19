package org.hathor.library.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a file names them.
 *
 * @param sortName "Beatles, The", where the file says so
 */
public record ArtistName(
        String name, @Nullable String sortName, @Nullable UUID musicbrainzId) {

    public static ArtistName of(String name) {
        return new ArtistName(name, null, null);
    }

    /** Who it is, as far as a name can tell. */
    public String key() {
        return SearchText.fold(name);
    }

    public String sortKey() {
        return SearchText.sortKey(sortName == null ? name : sortName);
    }
}
