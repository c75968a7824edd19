package org.hathor.library.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.hathor.test.BrowserTest;
import org.hathor.test.Look;
import org.hathor.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The frame of the listener's app, and what can be found in it. */
class AppBrowserIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyViewIsSound(Look look) {
        var shelf = Shelf.of(server(), 3, 1);
        var visitor = signedIn(look);
        look(visitor, "home", "/", "Hello, Somebody of the tests", look);
        look(visitor, "songs", "/songs", "Songs", look);
        look(visitor, "albums", "/albums", "Albums", look);
        look(visitor, "album", shelf.path(server()), shelf.album(), look);
        look(visitor, "artists", "/artists", "Artists", look);
        visitor.goes("/artists?q=" + shelf.artist().replace(" ", "%20"));
        visitor.follows(shelf.artist());
        assertThat(visitor.heading(shelf.artist())).isVisible();
        assertThat(visitor.text(shelf.titles().getFirst())).isVisible();
        visitor.findsNoFault();
        picture(visitor, "app-artist-" + look.suffix());
        look(visitor, "search", "/search?q=" + shelf.album().replace(" ", "%20"), "Found for " + shelf.album(), look);
    }

    private void look(Visitor visitor, String name, String path, String heading, Look look) {
        visitor.goes(path);
        assertThat(visitor.heading(heading)).isVisible();
        assertThat(visitor.page().locator(".skeleton")).hasCount(0);
        visitor.findsNoFault();
        picture(visitor, "app-" + name + "-" + look.suffix());
    }

    @Test
    void aLinkChangesTheViewAndNotThePage() {
        var shelf = Shelf.of(server(), 2, 1);
        var visitor = signedIn(Look.DESKTOP_DARK);
        visitor.page().evaluate("window.stays = true");
        visitor.follows("Albums");
        assertThat(visitor.heading("Albums")).isVisible();
        visitor.types("Filter albums", shelf.album());
        visitor.follows(shelf.album());
        assertThat(visitor.heading(shelf.album())).isVisible();
        assertThat(visitor.page()).hasTitle(shelf.album() + " · Hathor");
        visitor.page().goBack();
        assertThat(visitor.heading("Albums")).isVisible();
        assertThat(visitor.field("Filter albums")).hasValue(shelf.album());
        visitor.page().goForward();
        assertThat(visitor.heading(shelf.album())).isVisible();
        assertThat(visitor.page().evaluate("window.stays")).isEqualTo(true);
        visitor.page().reload();
        assertThat(visitor.heading(shelf.album())).isVisible();
        assertThat(visitor.text(shelf.titles().getLast())).isVisible();
    }

    @Test
    void goingBackLeadsToWhereOneWas() {
        Shelf.of(server(), 25, 1);
        var visitor = signedIn(Look.PHONE_DARK);
        visitor.goes("/songs");
        var content = visitor.page().locator("#content");
        assertThat(visitor.page().locator(".song-title").first()).isVisible();
        content.evaluate("(content) => { content.scrollTop = 600; }");
        visitor.follows("Artists");
        assertThat(visitor.heading("Artists")).isVisible();
        assertThat(content.evaluate("(content) => content.scrollTop")).isEqualTo(0);
        visitor.page().goBack();
        assertThat(visitor.heading("Songs")).isAttached();
        visitor.waitsUntil("document.querySelector('#content').scrollTop === 600");
    }

    @Test
    void tagsAreTextWhateverTheySay() {
        var title = "<img src=x onerror=window.ran=1> " + "very ".repeat(60) + "long";
        var shelf = Shelf.of(server(), "</script><b>bold</b> שלום", "مزيكا 🎶 & Co", List.of(title, "ثاني"), 1);
        for (var look : List.of(Look.DESKTOP_LIGHT, Look.PHONE_DARK)) {
            var visitor = signedIn(look);
            visitor.goes(shelf.path(server()));
            assertThat(visitor.heading(shelf.album())).isVisible();
            assertThat(visitor.page().locator(".song-title").first()).containsText("<img src=x onerror=window.ran=1>");
            assertThat(visitor.page().evaluate("window.ran")).isNull();
            visitor.findsNoFault();
            picture(visitor, "app-hostile-" + look.suffix());
        }
    }

    @Test
    void whatIsNotThereIsSaidWithTheNumberOfTheRequest() {
        var visitor = signedIn(Look.DESKTOP_LIGHT);
        visitor.goes("/albums/00000000-0000-0000-0000-000000000000");
        assertThat(visitor.text("This is not here, or not any more.")).isVisible();
        assertThat(visitor.text("Request ")).isVisible();
        visitor.forgetsComplaints().findsNoFault();
        visitor.follows("Go home");
        assertThat(visitor.heading("Hello, Somebody of the tests")).isVisible();
    }

    @Test
    void whatWentWrongCanBeTriedAgain() {
        var visitor = signedIn(Look.PHONE_LIGHT);
        visitor.page()
                .route(
                        "**/api/artists*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(500)
                                .setContentType("application/problem+json")
                                .setBody(
                                        "{\"type\":\"/api/problems/fault\",\"status\":500,\"requestId\":\"r-4711\"}")));
        visitor.goes("/artists");
        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Something went wrong on the server.");
        assertThat(visitor.text("Request r-4711")).isVisible();
        visitor.forgetsComplaints().findsNoFault();
        picture(visitor, "app-problem");
        visitor.page().unroute("**/api/artists*");
        visitor.presses("Try again");
        assertThat(visitor.page().getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void withoutANetworkOneIsTold() {
        var visitor = signedIn(Look.PHONE_DARK);
        visitor.follows("Songs");
        assertThat(visitor.heading("Songs")).isVisible();
        visitor.context().setOffline(true);
        assertThat(visitor.text("There is no connection. What is loaded stays;"))
                .isVisible();
        visitor.findsNoFault();
        picture(visitor, "app-offline");
        visitor.context().setOffline(false);
        assertThat(visitor.text("There is no connection. What is loaded stays;"))
                .hasCount(0);
    }

    @Test
    void whoseSessionHasEndedSignsInAndComesBackHere() {
        var visitor = signedIn(Look.DESKTOP_DARK);
        visitor.context().clearCookies();
        visitor.goes("/albums?sort=year");
        assertThat(visitor.page()).hasURL(Pattern.compile("/sign-in\\?next=%2Falbums%3Fsort%3Dyear$"));
        visitor.signsIn(server().accounts().listener());
        assertThat(visitor.page()).hasURL(Pattern.compile("/albums\\?sort=year$"));
        assertThat(visitor.heading("Albums")).isVisible();

        visitor.page()
                .route(
                        "**/session/token",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(401)
                                .setContentType("application/problem+json")
                                .setBody("{}")));
        visitor.page().route("**/api/songs*", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        visitor.follows("Songs");
        assertThat(visitor.page()).hasURL(Pattern.compile("/sign-in\\?next=%2Fsongs$"));
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnce() {
        var renewals = new AtomicInteger();
        var refusals = new AtomicInteger(2);
        var visitor = signedIn(Look.DESKTOP_DARK);
        visitor.page().onRequest(request -> {
            if (request.url().endsWith("/session/token")) {
                renewals.incrementAndGet();
            }
        });
        visitor.page().route(Pattern.compile("/api/(albums|songs|artists)\\?"), route -> {
            if (refusals.getAndDecrement() > 0) {
                route.fulfill(new Route.FulfillOptions().setStatus(401));
            } else {
                route.resume();
            }
        });
        visitor.types("Search", "anything at all");
        assertThat(visitor.heading("Found for anything at all")).isVisible();
        assertThat(visitor.page().locator(".skeleton")).hasCount(0);
        assertThat(renewals).hasValue(1);
    }

    @Test
    void findsWhileSomebodyTypes() {
        var shelf = Shelf.of(server(), 2, 1);
        var visitor = signedIn(Look.DESKTOP_LIGHT);
        visitor.page().keyboard().press("/");
        assertThat(visitor.field("Search")).isFocused();
        visitor.page().keyboard().type(shelf.titles().getFirst());
        assertThat(visitor.heading("Found for " + shelf.titles().getFirst())).isVisible();
        assertThat(visitor.button("Play " + shelf.titles().getFirst())).isVisible();
        visitor.page().goBack();
        assertThat(visitor.heading("Hello, Somebody of the tests")).isVisible();
    }

    @Test
    void speaksGerman() {
        var visitor = visitorWhoSpeaks("de-DE");
        visitor.goes("/sign-in");
        visitor.page().locator("#login").fill(server().accounts().listener().userName());
        visitor.page().locator("#password").fill(server().accounts().listener().password());
        visitor.page().locator("#go").click();
        assertThat(visitor.heading("Hallo, Somebody of the tests")).isVisible();
        visitor.follows("Alben");
        assertThat(visitor.heading("Alben")).isVisible();
        visitor.findsNoFault();
        picture(visitor, "app-german");
    }

    @Test
    void theFirstLoadIsSmallAndKept() {
        var visitor = signedIn(Look.DESKTOP_DARK);
        var session = visitor.context().newCDPSession(visitor.page());
        session.send("Network.enable");
        session.send("Network.clearBrowserCache");
        var bytes = new AtomicInteger();
        session.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsInt()));
        visitor.goes("/");
        assertThat(visitor.heading("Hello, Somebody of the tests")).isVisible();
        assertThat(visitor.page().locator(".skeleton")).hasCount(0);
        var content = ((Number) visitor.page()
                        .evaluate("['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type))"
                                + ".reduce((sum, one) => sum + one.encodedBodySize, 0)"))
                .intValue();
        System.out.println("The first load of the app: " + content + " bytes, with headers " + bytes);
        assertThat(content).isBetween(50_000, 150_000);

        var module = visitor.page().locator("script[type=module]").getAttribute("src");
        var answer = visitor.context().request().get(module);
        assertThat(answer.headers())
                .containsEntry("cache-control", "max-age=31536000, immutable")
                .containsEntry("content-encoding", "gzip");
        assertThat(visitor.context()
                        .request()
                        .get(module.replaceFirst("/app/[^/]+/", "/app/older/"))
                        .status())
                .isEqualTo(404);
    }

    private Visitor signedIn(Look look) {
        var visitor = visitor(look);
        visitor.goes("/sign-in");
        visitor.signsIn(server().accounts().listener());
        assertThat(visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Hello, Somebody of the tests");
        return visitor;
    }
}
