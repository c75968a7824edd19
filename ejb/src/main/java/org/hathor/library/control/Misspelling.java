package org.hathor.library.control;

import java.util.LinkedHashSet;
import java.util.Set;

/** What somebody may have meant who typed a word that there is not. */
public final class Misspelling {

    /** Below that nearly every word is one letter away from some other. */
    public static final int SHORTEST = 3;

    private Misspelling() {}

    /**
     * Every word that differs in one letter: changed, missing, too many, or two that changed places. They are some
     * hundred, and an index tells at once which of them there are.
     */
    public static Set<String> variants(String word) {
        var variants = new LinkedHashSet<String>();
        var alphabet = alphabetOf(word.charAt(0));
        for (int i = 0; i < word.length(); i++) {
            var before = word.substring(0, i);
            var after = word.substring(i + 1);
            if (i > 0) {
                variants.add(word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + after);
            }
            variants.add(before + after);
            for (int a = 0; a < alphabet.length(); a++) {
                variants.add(before + alphabet.charAt(a) + after);
                variants.add(before + alphabet.charAt(a) + word.substring(i));
            }
        }
        alphabet.chars().forEach(letter -> variants.add(word + (char) letter));
        variants.remove(word);
        variants.remove("");
        return variants;
    }

    private static String alphabetOf(char letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> letters('a', 'z');
            case CYRILLIC -> letters('а', 'я');
            case GREEK -> letters('α', 'ω');
            case HEBREW -> letters('א', 'ת');
            case ARABIC -> letters('ا', 'ي');
            default -> "";
        };
    }

    private static String letters(char first, char last) {
        var letters = new StringBuilder();
        for (char letter = first; letter <= last; letter++) {
            letters.append(letter);
        }
        return letters.toString();
    }

    /** In how many letters two words differ, where two that changed places are one (Damerau, optimal string alignment). */
    public static int distance(String one, String other) {
        var distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            distances[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            distances[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                var changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                var least = Math.min(distances[i - 1][j], distances[i][j - 1]) + 1;
                distances[i][j] = Math.min(least, distances[i - 1][j - 1] + changed);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    distances[i][j] = Math.min(distances[i][j], distances[i - 2][j - 2] + 1);
                }
            }
        }
        return distances[one.length()][other.length()];
    }
}
