package org.hathor.playlists.boundary;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import org.hathor.library.entity.SongSort;
import org.hathor.library.entity.SortOrder;
import org.hathor.playlists.entity.SmartRules;
import org.jspecify.annotations.Nullable;

/** What somebody says of a playlist that is made of rules; what is null does not matter. */
public record SmartPlaylistDraft(
        String name,
        @Nullable String genre,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable Boolean favourite,
        @Nullable Boolean unplayed,
        @Nullable Integer minRating,
        @Nullable Integer addedWithinDays,
        @Nullable SongSort sort,
        @Nullable SortOrder order,
        @Nullable Integer most) {

    private static final int USUAL = 100;

    SmartRules rules() {
        var by = requireNonNullElse(sort, SongSort.added);
        return new SmartRules(
                genre,
                yearFrom,
                yearTo,
                favourite,
                unplayed,
                minRating,
                addedWithinDays,
                by,
                requireNonNullElseGet(order, by::usual),
                requireNonNullElse(most, USUAL));
    }
}
