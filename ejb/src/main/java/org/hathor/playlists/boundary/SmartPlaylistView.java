package org.hathor.playlists.boundary;

import java.time.Instant;
import java.util.UUID;
import org.hathor.library.entity.SongSort;
import org.hathor.library.entity.SortOrder;
import org.hathor.playlists.entity.SmartPlaylist;
import org.jspecify.annotations.Nullable;

/** A playlist that is made of rules. */
public record SmartPlaylistView(
        UUID id,
        String name,
        @Nullable String genre,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable Boolean favourite,
        @Nullable Boolean unplayed,
        @Nullable Integer minRating,
        @Nullable Integer addedWithinDays,
        SongSort sort,
        SortOrder order,
        int most,
        Instant createdAt,
        long version) {

    static SmartPlaylistView of(SmartPlaylist playlist) {
        var rules = playlist.rules();
        return new SmartPlaylistView(
                playlist.id(),
                playlist.name(),
                rules.genre(),
                rules.yearFrom(),
                rules.yearTo(),
                rules.favourite(),
                rules.unplayed(),
                rules.minRating(),
                rules.addedWithinDays(),
                rules.sort(),
                rules.sortOrder(),
                rules.most(),
                playlist.createdAt(),
                playlist.version());
    }
}
