package org.hathor.library.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a search looks up: of each word what it may stand for, and the characters of scripts without blanks. */
public record SearchQuery(SearchTerms terms, List<Meaning> meanings) {

    /**
     * What a word may stand for.
     *
     * @param words these
     * @param beginnings and all that begin so
     */
    public record Meaning(List<String> words, List<String> beginnings) {

        String tsquery() {
            var all = new ArrayList<String>();
            words.forEach(word -> all.add(SearchTerms.lexeme(word)));
            beginnings.forEach(word -> all.add(SearchTerms.lexeme(word) + ":*"));
            return all.stream().collect(Collectors.joining(" | ", "(", ")"));
        }

        public boolean isEmpty() {
            return words.isEmpty() && beginnings.isEmpty();
        }
    }

    /** For PostgreSQL's tsquery. */
    String tsquery() {
        var all = new ArrayList<String>();
        terms.signs().forEach(sign -> all.add(SearchTerms.lexeme(sign)));
        meanings.forEach(meaning -> all.add(meaning.tsquery()));
        return String.join(" & ", all);
    }

    /** For an array of patterns, all of which must fit. */
    String[] patterns() {
        return terms.phrases().stream()
                .map(phrase -> '%' + phrase.replaceAll("([\\\\%_])", "\\\\$1") + '%')
                .toArray(String[]::new);
    }

    /** Whether it is one short beginning of a word, with which a good part of everything begins. */
    boolean isWide() {
        return terms.signs().isEmpty()
                && meanings.size() == 1
                && length(meanings.getFirst().words()) <= 2
                && length(meanings.getFirst().beginnings()) <= 2;
    }

    private static int length(Collection<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }
}
