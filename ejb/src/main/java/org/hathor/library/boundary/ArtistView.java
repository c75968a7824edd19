package org.hathor.library.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An artist, as everybody sees them.
 *
 * @param albums how many are theirs
 * @param songs on how many they have a part
 * @param favourite whether it is one of the person who asks
 */
public record ArtistView(
        UUID id,
        String name,
        @Nullable UUID musicbrainzId,
        long albums,
        long songs,
        Instant addedAt,
        boolean favourite) {}
