package org.hathor.library.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Somebody's part in a song. */
@Embeddable
public class Credit {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Artist artist;

    @Enumerated(EnumType.STRING)
    private CreditRole role;

    protected Credit() {}

    public Credit(Artist artist, CreditRole role) {
        this.artist = artist;
        this.role = role;
    }

    public Artist artist() {
        return artist;
    }

    public CreditRole role() {
        return role;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Credit that && artist.equals(that.artist) && role == that.role;
    }

    @Override
    public int hashCode() {
        return 31 * artist.hashCode() + role.hashCode();
    }
}
