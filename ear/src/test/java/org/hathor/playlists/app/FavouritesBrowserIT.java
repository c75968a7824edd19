package org.hathor.playlists.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.Set;
import org.hathor.library.app.Shelf;
import org.hathor.test.Account;
import org.hathor.test.BrowserTest;
import org.hathor.test.Look;
import org.hathor.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody likes, and what they heard. */
class FavouritesBrowserIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void aHeartPutsASongAmongTheFavourites(Look look) {
        var shelf = Shelf.of(server(), 2, 30);
        var visitor = signedIn(person("app_heart_" + look.suffix().replace('-', '_')), look);
        visitor.goes("/favourites");
        assertThat(visitor.text("Nothing here yet.")).isVisible();
        visitor.findsNoFault();
        visitor.goes(shelf.path(server()));
        var title = shelf.titles().getFirst();
        visitor.presses("More about " + title);
        visitor.page().getByText("Add to the favourites").click();
        visitor.follows("Favourites");
        assertThat(visitor.button("Play " + title)).isVisible();
        assertThat(visitor.page().locator(".song")).hasCount(1);
        visitor.presses("Play " + title);
        var heart = visitor.page().locator(".player .heart");
        assertThat(heart).hasAttribute("aria-pressed", "true");
        visitor.findsNoFault();
        picture(visitor, "app-favourites-" + look.suffix());
        visitor.page().reload();
        assertThat(heart).hasAttribute("aria-pressed", "true");
        heart.click();
        assertThat(visitor.text("Nothing here yet.")).isVisible();
        visitor.page().reload();
        assertThat(visitor.text("Nothing here yet.")).isVisible();
    }

    @Test
    void aHeartThatTheServerRefusesIsTakenBack() {
        var shelf = Shelf.of(server(), 1, 1);
        var visitor = signedIn(person("app_heart_refused"), Look.DESKTOP_DARK);
        visitor.page()
                .route(
                        "**/api/me/favourites/songs/*",
                        route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        visitor.goes(shelf.path(server()));
        var heart = visitor.button("Add " + shelf.titles().getFirst() + " to the favourites");
        heart.click();
        assertThat(visitor.text("Something went wrong on the server.").first()).isVisible();
        assertThat(heart).hasAttribute("aria-pressed", "false");
    }

    @Test
    void whatWasHeardIsRemembered() {
        // Half of it is five seconds: then it counts.
        var shelf = Shelf.of(server(), 1, 9);
        var person = person("app_heard");
        var visitor = signedIn(person, Look.DESKTOP_LIGHT);
        visitor.goes("/history");
        assertThat(visitor.text("What you hear is remembered here.")).isVisible();
        visitor.goes(shelf.path(server()));
        visitor.presses("Play " + shelf.titles().getFirst());
        eventually(
                "the server was told",
                Duration.ofSeconds(20),
                () -> server().api()
                                .as(person)
                                .get("/api/me/history")
                                .json()
                                .path("items")
                                .size()
                        == 1);
        visitor.follows("History");
        assertThat(visitor.heading("Today")).isVisible();
        assertThat(visitor.page().locator("#content .song-title"))
                .hasText(shelf.titles().getFirst());
        visitor.findsNoFault();
        picture(visitor, "app-history");
        visitor.goes("/");
        assertThat(visitor.heading("Heard last")).isVisible();
        assertThat(visitor.link(shelf.album()).first()).isVisible();
    }

    private Account person(String name) {
        return server().accounts().someone(name, Set.of("listener"));
    }

    private Visitor signedIn(Account account, Look look) {
        var visitor = visitor(look);
        visitor.goes("/sign-in");
        visitor.signsIn(account);
        assertThat(visitor.heading("Hello, Somebody of the tests")).isVisible();
        return visitor;
    }
}
