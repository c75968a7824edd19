package org.hathor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {

    private static final Pattern PLACES = Pattern.compile("\\{\\d");
    private static final Pattern IN_VIEW = Pattern.compile("(?:t\\[|say\\()'([a-z0-9.-]+[a-z0-9])'[\\],)]");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(bundle(Locale.GERMAN).keySet())
                .isEqualTo(bundle(Locale.ENGLISH).keySet());
    }

    @Test
    void bothLanguagesHaveTheSamePlacesToFillIn() {
        for (var key : bundle(Locale.ENGLISH).keySet()) {
            assertThat(places(Locale.GERMAN, key)).as(key).isEqualTo(places(Locale.ENGLISH, key));
        }
    }

    @ParameterizedTest
    @FieldSource("org.hathor.pages.Words#LANGUAGES")
    void everySentenceCanBeSaid(Locale language) {
        for (var key : bundle(language).keySet()) {
            var sentence = bundle(language).getString(key);
            assertThat(new MessageFormat(sentence, language).format(new Object[] {2}))
                    .as(key)
                    .isNotBlank();
            if (PLACES.matcher(sentence).find()) {
                assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void everyWordOfAViewIsThere() throws IOException {
        try (var views = Files.walk(Path.of("src/main/webapp"))) {
            for (var view :
                    views.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                var words = IN_VIEW.matcher(Files.readString(view));
                while (words.find()) {
                    assertThat(bundle(Locale.ENGLISH).containsKey(words.group(1)))
                            .as("%s in %s", words.group(1), view)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, one minute", "59, one minute", "60, one minute", "61, 2 minutes", "900, 15 minutes"})
    void saysHowLongToWait(int seconds, String said) {
        assertThat(Words.in(List.of(Locale.UK)).minutes(Duration.ofSeconds(seconds)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T11:59:30Z, just now",
        "2026-11-20T11:59:00Z, one minute ago",
        "2026-11-20T11:15:00Z, 45 minutes ago",
        "2026-11-20T03:00:00Z, 9 hours ago",
        "2026-11-19T23:30:00Z, 12 hours ago",
        "2026-11-19T10:00:00Z, yesterday",
        "2026-11-17T10:00:00Z, 3 days ago",
        "2026-11-01T10:00:00Z, on 1 Nov 2026",
    })
    void saysHowLongAgoItWas(Instant then, String said) {
        var now = Instant.parse("2026-11-20T12:00:00Z");
        assertThat(Words.in(List.of(Locale.UK)).ago(then, now, ZoneId.of("Europe/Berlin")))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 KB", "48213, 48 KB", "1250000, 1.3 MB"})
    void saysASizeInTheUnitThatPeopleWouldChoose(long bytes, String said) {
        assertThat(Words.in(List.of(Locale.UK)).size(bytes)).isEqualTo(said);
    }

    @Test
    void speaksTheFirstLanguageThatItKnows() {
        assertThat(Words.in(List.of(Locale.FRENCH, Locale.forLanguageTag("de-AT"), Locale.ENGLISH))
                        .locale())
                .isEqualTo(Locale.forLanguageTag("de-AT"));
        assertThat(Words.in(List.of(Locale.FRENCH)).locale()).isEqualTo(Locale.ENGLISH);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(Words.BUNDLE, language);
    }

    private static Set<String> places(Locale language, String key) {
        return PLACES.matcher(bundle(language).getString(key))
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
