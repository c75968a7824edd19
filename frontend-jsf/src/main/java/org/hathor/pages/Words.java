package org.hathor.pages;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the pages say, in the languages they are written in. Views use the same words as {@code #{t['key']}}. */
public final class Words {

    public static final String BUNDLE = "org.hathor.pages.words";

    /** The first one is spoken to whoever understands none of them. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale language, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, Words.class.getClassLoader());
    }

    /** Words in the first of the wanted languages that we speak. */
    public static Words in(Iterable<Locale> wanted) {
        for (var locale : wanted) {
            for (var ours : LANGUAGES) {
                if (ours.getLanguage().equals(locale.getLanguage())) {
                    return new Words(ours, locale);
                }
            }
        }
        return new Words(LANGUAGES.getFirst(), LANGUAGES.getFirst());
    }

    /** The language with the country that was asked for: dates and numbers are written as people there do. */
    public Locale locale() {
        return locale;
    }

    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** A waiting time as people say it: in whole minutes, never less than one. */
    public String minutes(Duration wait) {
        return say("minutes", Math.max(1, wait.plusSeconds(59).toMinutes()));
    }
}
