package org.hathor.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hathor.api.Permissions.Permission;
import org.hathor.api.Permissions.Who;
import org.hathor.test.Account;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.hathor.test.PageVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/permissions.md, route by route. What is allowed is only asked not to be refused: other tests say what it does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsIT {

    private static final Path WEBAPP = Path.of("..", "frontend-jsf", "src", "main", "webapp");
    private static final String NOBODYS = new UUID(0, 0).toString();

    private final HathorServer server = HathorServer.shared();
    private final OpenApiDocument document = OpenApiDocument.of(server);
    private final Permissions permissions = Permissions.documented();
    private final Map<Who, Account> people = new EnumMap<>(Who.class);
    private final Map<Who, PageVisit> visitors = new EnumMap<>(Who.class);
    private final String key = newKey(person(Who.admin)).text("/secret");

    Stream<Permission> ofTheApi() {
        return permissions.all().stream().filter(Permission::isApi);
    }

    Stream<Permission> forSomebody() {
        return ofTheApi().filter(permission -> !permission.allowed().contains(Who.nobody));
    }

    Stream<Permission> ofOwnThings() {
        return ofTheApi().filter(permission -> permission.own() != null);
    }

    Stream<Permission> ofPages() {
        return permissions.all().stream().filter(permission -> !permission.isApi());
    }

    @Test
    void everyRouteOfTheApiHasItsRule() {
        var routes = document.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(permissions.routes(true)).isEqualTo(routes);
    }

    @Test
    void everyPageHasItsRule() throws IOException {
        assertThat(permissions.routes(false).stream().map(route -> route.substring(route.indexOf('/'))))
                .containsAll(pages());
    }

    @ParameterizedTest
    @MethodSource("ofTheApi")
    void whoMayNotIsRefusedAndWhoMayIsNot(Permission permission) {
        for (var who : Who.values()) {
            check(permission, who, call(as(who), permission));
        }
    }

    @ParameterizedTest
    @MethodSource("ofOwnThings")
    void whatIsSomebodyElsesIsNotThere(Permission permission) {
        var owner = server.accounts().someone("permissions_owner", Set.of("listener"));
        var path = permission.path().replaceAll("\\{[^}]+}", thing(permission, owner.signedInAnew()));
        for (var who : permission.allowed()) {
            if (who != Who.key) {
                as(who).send(permission.method(), path, takesBody(permission) ? "{}" : null)
                        .expectProblem(404);
            }
        }
    }

    /** The id of something that belongs to the owner. */
    private String thing(Permission permission, Account owner) {
        var api = server.api().as(owner);
        return switch (String.valueOf(permission.own())) {
            case "API key" -> newKey(owner).text("/key/id");
            case "session" -> api.get("/api/me/sessions").expect(200).text("/items/0/id");
            case "play" -> Listened.once(server, api);
            case "playlist" ->
                api.post("/api/playlists", Map.of("name", "Permissions"))
                        .expect(201)
                        .text("/id");
            case "smart playlist" ->
                api.post("/api/smart-playlists", Map.of("name", "Permissions"))
                        .expect(201)
                        .text("/id");
            case "export" -> api.post("/api/me/export", null).expect(202).text("/id");
            default -> throw new AssertionError("Say here how a thing is made for " + permission);
        };
    }

    @ParameterizedTest
    @MethodSource("forSomebody")
    void aForgedTokenIsNobody(Permission permission) {
        var token = person(Who.admin).token();
        var forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(512);
        expectRefusal(call(server.api().withToken(forged), permission), permission, 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("ofPages")
    void aStrangerIsAskedToSignInBeforeAnyPage(Permission permission) {
        var answer = server.api().send(permission.method(), concrete(permission), null);
        if (permission.allowed().contains(Who.nobody)) {
            assertThat(answer.status()).as("%s", answer).isNotIn(401, 403);
            assertThat(answer.header("Location").orElse("")).doesNotContain("next=");
        } else {
            assertThat(answer.status()).as("%s", answer).isIn(302, 401, 403);
            assertThat(answer.header("Location").orElse("/sign-in")).contains("/sign-in");
        }
    }

    @ParameterizedTest
    @MethodSource("ofPages")
    void aPageIsForThoseWhoMayAndForNobodyElse(Permission permission) {
        for (var who : Who.PEOPLE) {
            if (!permission.allowed().contains(who)) {
                var answer = permission.method().equals("POST")
                        ? visitor(who).post(concrete(permission), Map.of())
                        : visitor(who).get(concrete(permission));
                assertThat(answer.status()).as("%s as %s", permission, who).isEqualTo(403);
            } else if (permission.method().equals("GET")) {
                var answer = visitor(who).get(concrete(permission));
                assertThat(answer.status())
                        .as("%s as %s", permission, who)
                        .isNotIn(401, 403)
                        .isLessThan(500);
                assertThat(answer.header("Location").orElse("")).doesNotContain("next=");
            }
        }
    }

    private PageVisit visitor(Who who) {
        return visitors.computeIfAbsent(who, role -> PageVisit.to(server).signsIn(person(role)));
    }

    private static void check(Permission permission, Who who, Answer answer) {
        if (permission.allowed().contains(who)) {
            assertThat(answer.status())
                    .as("%s as %s: %s", permission, who, answer.body())
                    .isLessThan(500);
            if (permission.method().equals("HEAD")) {
                assertThat(answer.status()).as("%s as %s", permission, who).isNotIn(401, 403);
            } else {
                assertThat(problem(answer).orElse(""))
                        .as("%s as %s", permission, who)
                        .isNotIn("forbidden", "unauthenticated");
            }
        } else if (who == Who.nobody) {
            expectRefusal(answer, permission, 401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate"))
                    .as("how to authenticate")
                    .isPresent();
        } else {
            expectRefusal(answer, permission, 403, "forbidden");
        }
    }

    /** The answer to a HEAD has no body that says why. */
    private static void expectRefusal(Answer answer, Permission permission, int status, String code) {
        if (permission.method().equals("HEAD")) {
            answer.expect(status);
        } else {
            answer.expectProblem(status, code);
        }
    }

    private static Optional<String> problem(Answer answer) {
        return answer.status() < 400
                ? Optional.empty()
                : Optional.of(answer.text("/type").replaceFirst(".*/", ""));
    }

    private Answer newKey(Account owner) {
        var scopes = new ArrayList<>(List.of("read"));
        server.api()
                .as(owner)
                .get("/api/me")
                .json()
                .path("roles")
                .valueStream()
                .forEach(role -> scopes.add(role.asText()));
        return server.api()
                .as(owner)
                .post("/api/me/api-keys", Map.of("name", "Permissions", "scopes", scopes))
                .expect(201);
    }

    /** A client of a person who is signed in for this very call: the one before may have ended the session. */
    private Api as(Who who) {
        return switch (who) {
            case nobody -> server.api();
            case key -> server.api().with("X-API-Key", key);
            default -> server.api().as(person(who).signedInAnew());
        };
    }

    private Account person(Who who) {
        return people.computeIfAbsent(
                who, role -> server.accounts().someone("permissions_" + role, Set.of(role.name())));
    }

    private Answer call(Api api, Permission permission) {
        var body = takesBody(permission) ? "{}" : null;
        return api.send(permission.method(), concrete(permission), body);
    }

    private boolean takesBody(Permission permission) {
        return document.operations().stream()
                .filter(operation -> permission.route().equals(operation.method() + " " + operation.path()))
                .anyMatch(operation -> !operation.body().isMissingNode());
    }

    private static String concrete(Permission permission) {
        return permission.path().replaceAll("\\{[^}]+}", NOBODYS);
    }

    /** Every view, and every servlet that has an address of its own. */
    private static Set<String> pages() throws IOException {
        var pages = new TreeSet<String>();
        try (var files = Files.walk(WEBAPP)) {
            files.map(file -> "/" + WEBAPP.relativize(file).toString())
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF"))
                    .map(path -> path.replaceFirst("(index)?\\.xhtml$", ""))
                    .forEach(pages::add);
        }
        new com.tngtech.archunit.core.importer.ClassFileImporter()
                .importPath(Path.of("..", "frontend-jsf", "target", "classes")).stream()
                        .flatMap(type -> type.tryGetAnnotationOfType(WebServlet.class).stream())
                        .flatMap(servlet -> Stream.concat(Stream.of(servlet.value()), Stream.of(servlet.urlPatterns())))
                        .map(pattern -> pattern.isEmpty() ? "/" : pattern.replace("*", "{id}"))
                        .forEach(pages::add);
        return pages;
    }
}
