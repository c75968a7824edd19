package org.hathor.library.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed, as it is looked up.
 *
 * @param whole all of it, folded, without an article at its beginning
 * @param words each to be found, or begun with; of many only the first
 * @param signs characters of a script without blanks, each a word of its own
 * @param phrases those of them that must stand together
 */
public record SearchTerms(String whole, List<String> words, Set<String> signs, List<String> phrases) {

    private static final int MOST_WORDS = 8;
    private static final int MOST_SIGNS = 20;
    private static final int LONGEST_WORD = 40;

    /** The same characters as in the function {@code search_words} of the database. */
    private static final Pattern SIGNS =
            Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\x{20000}-\\x{3ffff}]+");

    public static SearchTerms of(String query) {
        var folded = SearchText.fold(query);
        var words = new LinkedHashSet<String>();
        var signs = new LinkedHashSet<String>();
        var phrases = new ArrayList<String>();
        SIGNS.matcher(folded).results().map(run -> run.group()).forEach(run -> {
            run.codePoints().limit(MOST_SIGNS).forEach(sign -> signs.add(Character.toString(sign)));
            phrases.add(run);
        });
        for (var word : SIGNS.matcher(folded).replaceAll(" ").split(" ", -1)) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(cut(word));
            }
        }
        return new SearchTerms(
                SearchText.withoutArticle(folded),
                List.copyOf(words),
                signs.stream().limit(MOST_SIGNS).collect(Collectors.toCollection(LinkedHashSet::new)),
                phrases.stream()
                        .filter(run -> run.length() > 1)
                        .limit(MOST_WORDS)
                        .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty() && signs.isEmpty();
    }

    /** Each word, or one that begins so, as PostgreSQL's tsquery. */
    String prefixes() {
        var all = new ArrayList<String>();
        signs.forEach(sign -> all.add(lexeme(sign)));
        words.forEach(word -> all.add(lexeme(word) + ":*"));
        return String.join(" & ", all);
    }

    /** A word in a tsquery: within its quotes nothing has a meaning but quote and backslash. */
    static String lexeme(String word) {
        return '\'' + word.replace("\\", "\\\\").replace("'", "''") + '\'';
    }

    /** A text in a pattern of LIKE with the escape character !. */
    static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD));
    }
}
