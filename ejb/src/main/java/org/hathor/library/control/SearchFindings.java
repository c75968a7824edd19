package org.hathor.library.control;

import java.util.List;
import java.util.stream.Stream;
import org.hathor.library.entity.SearchKind;
import org.hathor.library.entity.SearchQuery;
import org.hathor.library.entity.SearchRow;

/**
 * What a search met, and what for.
 *
 * @param guessed whether words were taken for others
 */
public record SearchFindings(SearchQuery query, boolean guessed, List<SearchRow> rows) {

    public SearchFindings {
        rows = rows.stream().sorted(new SearchRank(query).order()).toList();
    }

    /** All of them, what was most probably meant first. */
    public Stream<SearchRow> best() {
        return rows.stream();
    }

    /** Those of one kind. */
    public Stream<SearchRow> best(SearchKind kind) {
        return best().filter(row -> row.kind() == kind);
    }
}
