package org.hathor.library.boundary;

import org.hathor.library.entity.Criteria;
import org.hathor.library.entity.MusicalKey;
import org.jspecify.annotations.Nullable;

/**
 * How the songs that are asked for sound; what is null does not matter.
 *
 * @param tempoFrom in beats a minute
 * @param tempoTo in beats a minute
 */
public record SoundFilter(
        @Nullable Integer tempoFrom,
        @Nullable Integer tempoTo,
        @Nullable MusicalKey key) {

    public static final SoundFilter ANY = new SoundFilter(null, null, null);

    private static final double HALF = 0.5;

    /** A tempo of 119.6 is one of 120. */
    Criteria narrow(Criteria criteria) {
        return criteria.and("s.tempo >= :tempoFrom", "tempoFrom", tempoFrom == null ? null : tempoFrom - HALF)
                .and("s.tempo < :tempoTo", "tempoTo", tempoTo == null ? null : tempoTo + HALF)
                .and("s.musicalKey = :musicalKey", "musicalKey", key);
    }
}
