package org.hathor.library.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An album as a file names it.
 *
 * @param artistText whose album it is, as it is shown
 */
public record AlbumName(
        String title,
        @Nullable String sortTitle,
        String artistText,
        boolean variousArtists,
        @Nullable Integer year,
        @Nullable UUID musicbrainzId) {

    public String titleKey() {
        return SearchText.fold(title);
    }

    /** Of various artists there is one album of a title, however the file calls them. */
    public String artistKey() {
        return variousArtists ? "" : SearchText.fold(artistText);
    }

    public String sortKey() {
        return SearchText.sortKey(sortTitle == null ? title : sortTitle);
    }
}
