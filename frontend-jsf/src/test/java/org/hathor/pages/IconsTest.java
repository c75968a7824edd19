package org.hathor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IconsTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z0-9-]+)\"");
    private static final Pattern USE = Pattern.compile("<ha:icon name=\"([^\"]+)\"|assets\\.icon\\(([^)]+)\\)");
    private static final Pattern CALL =
            Pattern.compile("\\bicon\\(([^;\\n]*?)\\)|icon: ('[a-z0-9-]+')|\\['/[a-z]*', ('[a-z0-9-]+')");
    private static final Pattern QUOTED = Pattern.compile("(?<!=== )'([a-z0-9-]+)'");
    private static final Pattern NAME = Pattern.compile("(?<=[?:(] ?)'([a-z0-9-]+)'|^([a-z0-9-]+)$");

    @Test
    void theSpriteHoldsTheIconsThatAreUsedAndNoOthers() throws IOException {
        assertThat(used()).isEqualTo(names(Files.readString(WEBAPP.resolve("assets/icons.svg"))));
    }

    private static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        try (var views = Files.walk(WEBAPP)) {
            for (var view :
                    views.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                USE.matcher(Files.readString(view)).results().forEach(use -> {
                    var expression = use.group(1) == null ? use.group(2) : use.group(1);
                    NAME.matcher(expression)
                            .results()
                            .map(name -> name.group(1) == null ? name.group(2) : name.group(1))
                            .filter(name -> !name.equals("name"))
                            .forEach(used::add);
                });
            }
        }
        try (var modules = Files.walk(WEBAPP.resolve("app"))) {
            for (var module :
                    modules.filter(path -> path.toString().endsWith(".js")).toList()) {
                CALL.matcher(Files.readString(module))
                        .results()
                        .forEach(call -> QUOTED.matcher(call.group())
                                .results()
                                .map(name -> name.group(1))
                                .forEach(used::add));
            }
        }
        return used;
    }

    private static Set<String> names(String sprite) {
        return SYMBOL.matcher(sprite)
                .results()
                .map(symbol -> symbol.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
