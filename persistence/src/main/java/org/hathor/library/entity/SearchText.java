package org.hathor.library.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared: small letters without accents, words apart by one space. It is done here and not by the
 * database, so that what was stored and what is asked for are folded alike, with every locale and release of it.
 */
public final class SearchText {

    /** An index entry has room for that in every script. */
    private static final int LONGEST = 500;

    /** Short enough for a cursor in every script. */
    private static final int LONGEST_KEY = 200;

    /** Accents of Latin, Greek and Cyrillic letters; the marks of other scripts are letters of their own. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(the|an?) (?=.)");

    private SearchText() {}

    /** The text as it is searched and as it decides who is who: "Beyoncé" and "BEYONCE" are one. */
    public static String fold(String text) {
        var parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var plain = ACCENTS.matcher(APOSTROPHES.matcher(parts).replaceAll("")).replaceAll("");
        // By way of the capitals: ß is SS.
        var letters = spelledOut(Normalizer.normalize(plain, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT));
        var words = BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
        // A band may be called "!!!".
        return cut(words.isEmpty() ? BLANKS.matcher(letters).replaceAll(" ").strip() : words, LONGEST);
    }

    /** Where a name stands in a list: "The Beatles" under B. */
    public static String sortKey(String name) {
        return cut(withoutArticle(fold(name)), LONGEST_KEY);
    }

    /** A folded name without the article at its beginning. */
    public static String withoutArticle(String folded) {
        return ARTICLE.matcher(folded).replaceFirst("");
    }

    private static String spelledOut(String letters) {
        var spelled = new StringBuilder(letters.length());
        letters.chars().forEach(letter -> {
            switch (letter) {
                case 'ø' -> spelled.append('o');
                case 'ł' -> spelled.append('l');
                case 'đ', 'ð' -> spelled.append('d');
                case 'æ' -> spelled.append("ae");
                case 'œ' -> spelled.append("oe");
                case 'þ' -> spelled.append("th");
                case 'ς' -> spelled.append('σ');
                default -> spelled.append((char) letter);
            }
        });
        return spelled.toString();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).strip();
    }
}
