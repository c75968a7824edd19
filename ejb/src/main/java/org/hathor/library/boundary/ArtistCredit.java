package org.hathor.library.boundary;

import java.util.UUID;
import org.hathor.library.entity.CreditRole;

/** Somebody's part in a song, as everybody sees it. */
public record ArtistCredit(UUID id, String name, CreditRole role) {

    static ArtistCredit of(CreditRow row) {
        return new ArtistCredit(row.artist(), row.name(), row.role());
    }
}
