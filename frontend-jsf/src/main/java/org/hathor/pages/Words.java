package org.hathor.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the pages say, in the languages they are written in. Views use the same words as {@code #{t['key']}}. */
public final class Words {

    public static final String BUNDLE = "org.hathor.pages.words";

    /** The first one is spoken to whoever understands none of them. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final long MEGABYTE = 1_000_000;

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

    /** How long ago it was, as people say it: to the minute at first, to the day after a while. */
    public String ago(Instant then, Instant now, ZoneId zone) {
        var past = Duration.between(then, now);
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(then, zone), LocalDate.ofInstant(now, zone));
        if (past.toMinutes() < 1) {
            return say("ago.now");
        } else if (past.toHours() < 1) {
            return say("ago.minutes", past.toMinutes());
        } else if (past.toHours() < 12 || days == 0) {
            return say("ago.hours", past.toHours());
        } else if (days < 7) {
            return say("ago.days", days);
        }
        return say("ago.date", day(then, zone));
    }

    public String day(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** A size in the unit that people would choose. */
    public String size(long bytes) {
        return bytes < MEGABYTE
                ? say("size.kb", Math.max(1, bytes / 1000))
                : say(
                        "size.mb",
                        BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(MEGABYTE), 1, RoundingMode.HALF_UP));
    }

    /** A waiting time as people say it: in whole minutes, never less than one. */
    public String minutes(Duration wait) {
        return say("minutes", Math.max(1, wait.plusSeconds(59).toMinutes()));
    }
}
