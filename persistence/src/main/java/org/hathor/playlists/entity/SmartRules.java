package org.hathor.playlists.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Invalid.FieldError;
import org.hathor.library.entity.SongSort;
import org.hathor.library.entity.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * Which songs fit, in which order; what is null does not matter.
 *
 * @param addedWithinDays came into the library in so many days
 * @param most how many there are at most
 */
@Embeddable
public record SmartRules(
        @Nullable String genre,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable Boolean favourite,
        @Nullable Boolean unplayed,
        @Nullable Integer minRating,
        @Nullable Integer addedWithinDays,
        @Enumerated(EnumType.STRING) SongSort sort,
        @Enumerated(EnumType.STRING) SortOrder sortOrder,
        int most) {

    /** Refuses what no song can fit. */
    void check() {
        var errors = new ArrayList<FieldError>();
        if (genre != null && (genre.isBlank() || genre.length() > 200)) {
            errors.add(new FieldError("genre", "must have 1 to 200 characters"));
        }
        within(errors, "yearFrom", yearFrom, 9_999);
        within(errors, "yearTo", yearTo, 9_999);
        within(errors, "minRating", minRating, 5);
        within(errors, "addedWithinDays", addedWithinDays, 36_500);
        within(errors, "most", most, 200);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static void within(List<FieldError> errors, String field, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            errors.add(new FieldError(field, "must be from 1 to " + most));
        }
    }
}
