package org.hathor.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of keys is complete and true: the start refuses every key that does not stand in it. */
class ConfigurationPageTest {

    private static final Path HOUSE = Path.of("..");
    private static final List<String> MODULES = List.of("persistence", "ejb", "web", "frontend-jsf", "wildfly-config");

    private static final Pattern ROW = Pattern.compile("^\\| `(hathor\\.[a-z0-9.-]+)` \\|", Pattern.MULTILINE);
    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(\\s*name\\s*=\\s*\"(hathor\\.[a-z0-9.-]+)\"");

    @Test
    void every_key_that_is_injected_is_documented() throws IOException {
        assertThat(documented()).containsAll(matches(INJECTED, sources()));
    }

    @Test
    void every_documented_key_is_read_somewhere() throws IOException {
        var sources = sources();

        assertThat(documented())
                .allSatisfy(key -> assertThat(sources.contains(key))
                        .as("%s is read somewhere", key)
                        .isTrue());
    }

    private static Set<String> documented() throws IOException {
        return matches(ROW, Files.readString(HOUSE.resolve("docs/configuration.md")));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        var text = new StringBuilder();
        for (var module : MODULES) {
            try (var files = Files.walk(HOUSE.resolve(module).resolve("src/main"))) {
                for (var file : files.filter(ConfigurationPageTest::isSource).toList()) {
                    text.append(Files.readString(file, UTF_8)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static boolean isSource(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".java") || name.endsWith(".cli") || name.endsWith(".xml") || name.endsWith(".properties");
    }
}
