package org.hathor.library.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** How many songs and albums there are of an artist: the database counts. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class ArtistTally {

    @Id
    private UUID artistId;

    private int songs;
    private int albums;

    protected ArtistTally() {}
}
