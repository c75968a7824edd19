package org.hathor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA: 4.5 for text, 3 for what marks a control; of each pair of tokens that the styles use, light and dark. */
class ContrastTest {

    private static final Path ASSETS = Path.of("src/main/webapp/assets");
    private static final Pattern BOTH = Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");
    private static final Pattern ONE = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    private static final Map<String, int[]> TOKENS = read();

    @ParameterizedTest
    @CsvSource({
        "text, ground",
        "text, surface",
        "text, raised",
        "quiet, ground",
        "quiet, surface",
        "quiet, raised",
        "gold-text, ground",
        "gold-text, surface",
        "gold-text, raised",
        "gold-text, tint-gold",
        "turquoise, ground",
        "turquoise, surface",
        "turquoise, tint-turquoise",
        "danger, ground",
        "danger, surface",
        "danger, tint-danger",
        "good, ground",
        "good, surface",
        "good, tint-good",
        "text, tint-gold",
        "text, tint-turquoise",
        "text, tint-danger",
        "text, tint-good",
        "on-gold, gold",
        "on-gold, gold-hover",
        "on-gold, dawn",
        "on-gold, river",
        "on-gold, lotus",
        "on-gold, dusk",
        "on-gold, clay",
        "on-gold, reed",
        "on-gold, sky",
        "on-night, night",
        "on-night-quiet, night",
    })
    void textCanBeRead(String text, String ground) {
        assertThat(contrast(text, ground, 0))
                .as("light: %s on %s", text, ground)
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(text, ground, 1)).as("dark: %s on %s", text, ground).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "edge, ground",
        "edge, surface",
        "edge, raised",
        "gold-text, ground",
        "gold-text, surface",
        "danger, surface",
    })
    void controlsCanBeSeen(String edge, String ground) {
        assertThat(contrast(edge, ground, 0))
                .as("light: %s on %s", edge, ground)
                .isGreaterThanOrEqualTo(3);
        assertThat(contrast(edge, ground, 1)).as("dark: %s on %s", edge, ground).isGreaterThanOrEqualTo(3);
    }

    @Test
    void knowsWhatCannotBeRead() {
        assertThat(ratio(0x777777, 0xffffff)).isBetween(4.4, 4.5);
        assertThat(ratio(0x000000, 0xffffff)).isEqualTo(21);
    }

    @Test
    void componentsNameNoColourOfTheirOwn() throws IOException {
        try (var styles = Files.list(ASSETS)) {
            for (var style :
                    styles.filter(path -> path.toString().endsWith(".css")).toList()) {
                if (!style.endsWith("tokens.css")) {
                    assertThat(Files.readString(style))
                            .as("%s", style)
                            .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b")
                            .doesNotContainPattern("\\b(?:rgb|hsl)a?\\(");
                }
            }
        }
    }

    private static double contrast(String one, String other, int theme) {
        return ratio(token(one)[theme], token(other)[theme]);
    }

    private static int[] token(String name) {
        assertThat(TOKENS).as("tokens.css").containsKey(name);
        return Objects.requireNonNull(TOKENS.get(name));
    }

    private static double ratio(int one, int other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** WCAG 2.2, "relative luminance". */
    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff)
                + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, int[]> read() {
        try {
            var css = Files.readString(ASSETS.resolve("tokens.css"));
            var tokens = BOTH.matcher(css).results().collect(Collectors.toMap(match -> match.group(1), match ->
                    new int[] {colour(match.group(2)), colour(match.group(3))}));
            ONE.matcher(css)
                    .results()
                    .forEach(match ->
                            tokens.put(match.group(1), new int[] {colour(match.group(2)), colour(match.group(2))}));
            return tokens;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int colour(String hex) {
        return Integer.parseInt(hex, 16);
    }
}
