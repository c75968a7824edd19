package org.hathor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the listener's app says: a line a sentence, in a module a language. */
class AppWordsTest {

    private static final Path APP = Path.of("src/main/webapp/app");
    private static final Pattern LINE = Pattern.compile("^  '([a-z.-]+)': (.+),$", Pattern.MULTILINE);
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern SAID = Pattern.compile("(?<![#.\\w])say\\(\\s*'([a-z.-]+[a-z])'");

    private final Map<String, String> english = words("en");
    private final Map<String, String> german = words("de");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english).isNotEmpty();
        assertThat(german.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void bothLanguagesHaveTheSamePlacesToFillIn() {
        english.forEach((key, sentence) ->
                assertThat(places(german.getOrDefault(key, ""))).as(key).isEqualTo(places(sentence)));
    }

    @Test
    void everyLineIsASentence() throws IOException {
        for (var language : Set.of("en", "de")) {
            var lines = Files.readString(APP.resolve("words/" + language + ".js"))
                    .lines()
                    .filter(line -> line.startsWith("  "))
                    .count();
            assertThat(words(language)).hasSize(Math.toIntExact(lines));
        }
    }

    @Test
    void everyWordOfAModuleIsThere() throws IOException {
        try (var modules = Files.walk(APP)) {
            for (var module :
                    modules.filter(path -> path.toString().endsWith(".js")).toList()) {
                var said = SAID.matcher(Files.readString(module));
                while (said.find()) {
                    assertThat(english).as("%s", module).containsKey(said.group(1));
                }
            }
        }
    }

    private static Map<String, String> words(String language) {
        try {
            return LINE.matcher(Files.readString(APP.resolve("words/" + language + ".js")))
                    .results()
                    .collect(Collectors.toMap(
                            line -> line.group(1),
                            line -> line.group(2),
                            (one, other) -> {
                                throw new AssertionError("Said twice: " + one);
                            },
                            TreeMap::new));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
