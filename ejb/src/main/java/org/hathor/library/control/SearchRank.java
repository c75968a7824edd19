package org.hathor.library.control;

import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.hathor.library.entity.SearchQuery;
import org.hathor.library.entity.SearchQuery.Meaning;
import org.hathor.library.entity.SearchRow;
import org.hathor.library.entity.SearchText;

/**
 * How well something fits what was typed, as a person would say: what is called exactly so, then what begins so, then
 * what has the words in its name, then what has them elsewhere. Between equals an artist comes before an album and that
 * before a song, and who has many songs before who has few.
 */
public final class SearchRank {

    private static final double CALLED_SO = 100;
    private static final double MEANT_SO = 90;
    private static final double BEGINS_WITH_WORDS = 64;
    private static final double BEGINS = 60;
    private static final double NAMED = 45;
    private static final double PARTLY_NAMED = 20;

    /** What the part of a name that was asked for may add at most. */
    private static final double SHARE = 5;

    private final SearchQuery query;
    private final String whole;

    /** To sort is to compare often. */
    private final IdentityHashMap<SearchRow, Double> values = new IdentityHashMap<>();

    public SearchRank(SearchQuery query) {
        this.query = query;
        this.whole = query.terms().whole();
    }

    /** The best first. */
    public Comparator<SearchRow> order() {
        return comparingDouble(this::of)
                .reversed()
                .thenComparingInt(row -> row.key().length())
                .thenComparing(SearchRow::key)
                .thenComparing(row -> String.valueOf(row.id()));
    }

    /** Higher is better. */
    private double of(SearchRow row) {
        return values.computeIfAbsent(row, this::value);
    }

    private double value(SearchRow row) {
        return fit(SearchText.withoutArticle(row.key())) + ofKind(row) + Math.log1p((double) row.known());
    }

    private double fit(String name) {
        if (name.equals(whole)) {
            return CALLED_SO;
        }
        var words = List.of(name.split(" ", -1));
        if (query.terms().signs().isEmpty() && isMeant(words)) {
            return MEANT_SO;
        }
        if (name.startsWith(whole)) {
            return (name.charAt(whole.length()) == ' ' ? BEGINS_WITH_WORDS : BEGINS)
                    + SHARE * whole.length() / name.length();
        }
        var named = query.meanings().stream()
                .filter(meaning -> words.stream().anyMatch(word -> fits(meaning, word)))
                .count();
        if (named == query.meanings().size() && query.terms().phrases().stream().allMatch(name::contains)) {
            return NAMED + SHARE * named / words.size();
        }
        return PARTLY_NAMED * named / Math.max(1, query.meanings().size());
    }

    /** Word for word, each as it was probably meant. */
    private boolean isMeant(List<String> words) {
        if (words.size() != query.meanings().size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!query.meanings().get(i).words().contains(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Meaning meaning, String word) {
        return meaning.words().contains(word) || meaning.beginnings().stream().anyMatch(word::startsWith);
    }

    private static double ofKind(SearchRow row) {
        return switch (row.kind()) {
            case genre -> 9;
            case artist -> 8;
            case album -> 3;
            case song -> 0;
        };
    }
}
