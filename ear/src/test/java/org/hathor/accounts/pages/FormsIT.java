package org.hathor.accounts.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hathor.test.HathorServer;
import org.hathor.test.PageVisit;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every address of the pages that takes a form, found in the sources so that none is forgotten: no other site can send it
 * with somebody's cookies, and nobody can without signing in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsIT {

    private static final Path SOURCES = Path.of("..", "frontend-jsf", "src", "main");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(\"([^\"]+)\"\\)");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]*)\"");

    private static final Set<String> FOR_STRANGERS = Set.of(
            "/sign-in", "/sign-out", "/register", "/forgot-password", "/reset-password", "/error", "/session/token");

    private final HathorServer server = HathorServer.shared();

    Stream<String> targets() {
        return Stream.concat(pages(), servlets());
    }

    static Stream<String> pages() {
        var views = SOURCES.resolve("webapp");
        return read(views, ".xhtml")
                .map(view -> "/" + views.relativize(view).toString().replace(".xhtml", ""))
                .filter(path -> !path.startsWith("/WEB-INF"));
    }

    Stream<String> servlets() {
        return read(SOURCES.resolve("java"), ".java")
                .flatMap(source -> SERVLET.matcher(text(source)).results().map(match -> match.group(1)))
                .filter(path -> !path.equals("/error"));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void anotherSiteCannotSendIt(String path) {
        var visitor = PageVisit.to(server).signsIn(server.accounts().administrator());
        for (var site : Map.of(
                        "Sec-Fetch-Site", Set.of("cross-site", "same-site"),
                        "Origin", Set.of("https://evil.example", "null", "http://localhost.evil.example"))
                .entrySet()) {
            for (var value : site.getValue()) {
                var answer = visitor.with(site.getKey(), value)
                        .post(path, Map.of("id", "00000000-0000-0000-0000-000000000000"));
                assertThat(answer.status()).as("%s: %s", site.getKey(), value).isEqualTo(403);
            }
        }
        visitor.get("/").expect(200);
    }

    Stream<String> forSomebody() {
        return targets().filter(path -> !FOR_STRANGERS.contains(path) && !path.startsWith("/sso/"));
    }

    @ParameterizedTest
    @MethodSource("forSomebody")
    void aStrangerIsAskedToSignIn(String path) {
        var answer = PageVisit.to(server).post(path, Map.of());
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElse("nowhere")).endsWith("/sign-in");
    }

    Stream<String> ofTheConsole() {
        return targets().filter(path -> path.startsWith("/admin"));
    }

    @ParameterizedTest
    @MethodSource("ofTheConsole")
    void aListenerIsNoAdministrator(String path) {
        var visitor = PageVisit.to(server).signsIn(server.accounts().listener());
        visitor.get(path).expect(403);
        visitor.post(path, Map.of()).expect(403);
    }

    /** Whatever form a page shows is sent to an address that the test above knows. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyFormIsKnown(String path) {
        var known = targets().collect(Collectors.toCollection(TreeSet::new));
        var page =
                PageVisit.to(server).signsIn(server.accounts().administrator()).get(path);
        FORM.matcher(page.body())
                .results()
                .map(match -> match.group())
                .filter(form -> form.contains("post"))
                .forEach(form -> {
                    var action = ACTION.matcher(form);
                    assertThat(action.find()).as(form).isTrue();
                    assertThat(known).contains(action.group(1).split("[?#]", 2)[0]);
                });
    }

    private static Stream<Path> read(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
