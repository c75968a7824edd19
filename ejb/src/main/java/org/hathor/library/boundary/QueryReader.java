package org.hathor.library.boundary;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hathor.library.control.Misspelling;
import org.hathor.library.entity.SearchQuery;
import org.hathor.library.entity.SearchQuery.Meaning;
import org.hathor.library.entity.SearchTerms;
import org.hathor.library.entity.Vocabulary;

/** Finds out what the words of a query may stand for. */
@Dependent
class QueryReader {

    /** So many words that one may have been meant for are looked up. */
    private static final int MOST_GUESSES = 24;

    /** Two wrong letters are guessed in words of this length and longer. */
    private static final int LONG = 5;

    @Inject
    private Vocabulary vocabulary;

    /**
     * Takes the words as they stand: all but the last whole, if there are such words, and the last as one that may still be
     * typed.
     */
    SearchQuery literally(SearchTerms terms) {
        var known = vocabulary.known(terms.words());
        var meanings = new ArrayList<Meaning>();
        for (var word : terms.words()) {
            var last = word.equals(terms.words().getLast());
            meanings.add(
                    known.contains(word) && !last
                            ? new Meaning(List.of(word), List.of())
                            : new Meaning(List.of(), List.of(word)));
        }
        return new SearchQuery(terms, meanings);
    }

    /**
     * Takes words for others that are spelled like them.
     *
     * @return empty where there are none
     */
    Optional<SearchQuery> guessing(SearchTerms terms) {
        var beginnings = vocabulary.beginnings(terms.words());
        var meanings = new ArrayList<Meaning>();
        var guessed = false;
        for (var word : terms.words()) {
            var guesses = word.length() < Misspelling.SHORTEST ? List.<String>of() : guesses(word);
            var begun = beginnings.contains(word) ? List.of(word) : List.<String>of();
            guessed |= !guesses.isEmpty();
            meanings.add(new Meaning(guesses, begun.isEmpty() && guesses.isEmpty() ? unfinished(word) : begun));
        }
        guessed |= meanings.stream()
                .anyMatch(meaning -> meaning.words().isEmpty() && !terms.words().containsAll(meaning.beginnings()));
        var found = guessed && meanings.stream().noneMatch(Meaning::isEmpty);
        return found ? Optional.of(new SearchQuery(terms, meanings)) : Optional.empty();
    }

    private List<String> guesses(String word) {
        var near = vocabulary.known(Misspelling.variants(word));
        if (near.isEmpty() && word.length() >= LONG) {
            return vocabulary.alike(word).stream()
                    .filter(other -> Misspelling.distance(word, other) <= 2)
                    .limit(MOST_GUESSES)
                    .toList();
        }
        return likeliest(word, near.stream().toList());
    }

    /** A word that was not typed to its end may have a wrong letter as well. */
    private List<String> unfinished(String word) {
        return word.length() < LONG
                ? List.of()
                : likeliest(
                        word,
                        vocabulary.beginnings(Misspelling.variants(word)).stream()
                                .filter(other -> other.length() >= word.length())
                                .toList());
    }

    /** First those with the first letter that was typed, which is seldom the wrong one. */
    private static List<String> likeliest(String word, List<String> others) {
        return others.stream()
                .sorted(comparing((String other) -> other.charAt(0) != word.charAt(0))
                        .thenComparingInt(other -> Math.abs(other.length() - word.length()))
                        .thenComparing(other -> other))
                .limit(MOST_GUESSES)
                .toList();
    }
}
