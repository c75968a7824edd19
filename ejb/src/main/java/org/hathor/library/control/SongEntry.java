package org.hathor.library.control;

import java.util.List;
import org.hathor.library.entity.AlbumName;
import org.hathor.library.entity.ArtistName;
import org.hathor.library.entity.CreditRole;
import org.hathor.library.entity.SongDetails;
import org.jspecify.annotations.Nullable;

/**
 * How a file is entered into the library.
 *
 * @param album null: the song stands alone
 * @param albumArtists whose album it is; of various artists nobody's
 */
public record SongEntry(
        SongDetails details,
        List<Contribution> contributions,
        @Nullable AlbumName album,
        List<ArtistName> albumArtists) {

    /** Somebody's part, by name. */
    public record Contribution(ArtistName artist, CreditRole role) {}
}
