package org.hathor.library.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, of each kind the best first.
 *
 * @param best what was most probably meant; null when nothing was found
 * @param guessed whether words were taken for others that are spelled like them
 */
public record SearchResult(
        @Nullable SearchHit best,
        boolean guessed,
        List<SearchHit> artists,
        List<SearchHit> albums,
        List<SearchHit> songs,
        List<SearchHit> genres) {}
