package org.hathor.launcher.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds names as the application does (its SearchText), as far as the words that are used here need it. */
final class DemoText {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f'’]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(the|an?) (?=.)");

    private DemoText() {}

    static String fold(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        var letters = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(letters.replace('ς', 'σ')).replaceAll(" ").strip();
    }

    static String sortKey(String text) {
        return ARTICLE.matcher(fold(text)).replaceFirst("");
    }
}
