package org.hathor.playlists.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hathor.library.entity.SongSort;
import org.hathor.library.entity.SortOrder;
import org.hathor.playlists.boundary.SmartPlaylistDraft;
import org.jspecify.annotations.Nullable;

/** What is sent to make or change a playlist of rules. */
@Schema(name = "SmartPlaylistInput")
public record SmartPlaylistInput(
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Old and unheard")
        String name,

        @Size(min = 1, max = 200) @Schema(description = "One of the song's genres.", examples = "Jazz") @Nullable
        String genre,

        @Min(1) @Max(9999) @Schema(description = "Of this year or later.", examples = "1950") @Nullable
        Integer yearFrom,

        @Min(1) @Max(9999) @Schema(description = "Of this year or earlier.", examples = "1969") @Nullable
        Integer yearTo,

        @Schema(description = "true: only favourites; false: only the others.", examples = "true") @Nullable
        Boolean favourite,

        @Schema(description = "true: only what you never heard; false: only what you did.", examples = "true") @Nullable
        Boolean unplayed,

        @Min(1) @Max(5) @Schema(description = "Rated with so many stars or more.", examples = "3") @Nullable
        Integer minRating,

        @Min(1) @Max(36500) @Schema(description = "Came into the library in so many days.", examples = "30") @Nullable
        Integer addedWithinDays,

        @Schema(description = "By what the songs are sorted; by when they were added, without it.", examples = "year")
        @Nullable
        SongSort sort,

        @Schema(
                description = "Which way; the newest first and all else ascending, without it.",
                examples = "descending")
        @Nullable
        SortOrder order,

        @Min(1) @Max(200) @Schema(description = "How many songs at most; 100, without it.", examples = "50") @Nullable
        Integer most) {

    SmartPlaylistDraft draft() {
        return new SmartPlaylistDraft(
                name, genre, yearFrom, yearTo, favourite, unplayed, minRating, addedWithinDays, sort, order, most);
    }
}
