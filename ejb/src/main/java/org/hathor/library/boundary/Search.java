package org.hathor.library.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Limit;
import org.hathor.kernel.Roles;
import org.hathor.library.control.SearchFindings;
import org.hathor.library.entity.SearchKind;
import org.hathor.library.entity.SearchQuery;
import org.hathor.library.entity.SearchRepository;
import org.hathor.library.entity.SearchRow;
import org.hathor.library.entity.SearchTerms;

/** Finds artists, albums, songs and genres by words, for everybody who is signed in. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class Search {

    private static final int LONGEST = 200;

    @Inject
    private SearchRepository library;

    @Inject
    private QueryReader reader;

    /**
     * What fits a query.
     *
     * @param limit how many of each kind at most
     */
    public SearchResult search(String q, Limit limit) {
        var met = met(q);
        return new SearchResult(
                met.best().findFirst().map(SearchHit::of).orElse(null),
                met.guessed(),
                hits(met.best(SearchKind.artist), limit),
                hits(met.best(SearchKind.album), limit),
                hits(met.best(SearchKind.song), limit),
                hits(met.best(SearchKind.genre), limit));
    }

    /** What somebody may mean who has typed that far. */
    public Suggestions suggestions(String q, Limit limit) {
        return new Suggestions(hits(met(q).best(), limit));
    }

    private static List<SearchHit> hits(Stream<SearchRow> rows, Limit limit) {
        return rows.limit(limit.value()).map(SearchHit::of).toList();
    }

    private SearchFindings met(String q) {
        if (q.length() > LONGEST) {
            throw new Invalid("q", "must have up to " + LONGEST + " characters");
        }
        var terms = SearchTerms.of(q);
        var literally = new SearchQuery(terms, List.of());
        if (terms.isEmpty()) {
            return new SearchFindings(literally, false, List.of());
        }
        library.planForValues();
        literally = reader.literally(terms);
        var rows = rows(literally);
        if (rows.isEmpty()) {
            var guess = reader.guessing(terms);
            if (guess.isPresent()) {
                return new SearchFindings(guess.get(), true, rows(guess.get()));
            }
        }
        return new SearchFindings(literally, false, rows);
    }

    private List<SearchRow> rows(SearchQuery query) {
        return Stream.of(library.artists(query), library.albums(query), library.songs(query), library.genres(query))
                .flatMap(List::stream)
                .toList();
    }
}
