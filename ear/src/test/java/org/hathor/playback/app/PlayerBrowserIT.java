package org.hathor.playback.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.hathor.library.app.Shelf;
import org.hathor.test.BrowserTest;
import org.hathor.test.Look;
import org.hathor.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The player: it plays on, whatever else one does. */
class PlayerBrowserIT extends BrowserTest {

    private static final String SOUND = "document.querySelector('#sound')";

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyViewOfItIsSound(Look look) {
        var shelf = Shelf.of(server(), 4, 30);
        var visitor = plays(look, shelf);
        visitor.findsNoFault();
        picture(visitor, "app-playing-" + look.suffix());
        visitor.page().locator(".player-cover").click();
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isVisible();
        visitor.findsNoFault();
        picture(visitor, "app-large-" + look.suffix());
        visitor.page().keyboard().press("Escape");
        visitor.page().keyboard().press("q");
        assertThat(visitor.heading("Queue")).isVisible();
        visitor.findsNoFault();
        picture(visitor, "app-queue-" + look.suffix());
        visitor.page().keyboard().press("q");
        visitor.button("More about " + shelf.titles().getLast()).click();
        assertThat(visitor.page().getByRole(AriaRole.MENU)).isVisible();
        visitor.findsNoFault();
        picture(visitor, "app-menu-" + look.suffix());
        visitor.page().keyboard().press("Escape");
        visitor.page().keyboard().press("?");
        assertThat(visitor.heading("Keyboard shortcuts")).isVisible();
        visitor.findsNoFault();
        picture(visitor, "app-keys-" + look.suffix());
    }

    @Test
    void playsOnThroughTenViews() {
        var shelf = Shelf.of(server(), 2, 60);
        var visitor = plays(Look.DESKTOP_DARK, shelf);
        visitor.page()
                .evaluate("window.breaks = []; window.last = 0; window.element = " + SOUND + ";"
                        + "element.addEventListener('timeupdate', () => {"
                        + " if (element.currentTime < window.last) breaks.push('back');"
                        + " window.last = element.currentTime; });"
                        + "['pause', 'emptied', 'error', 'ended', 'seeking'].forEach((event) =>"
                        + " element.addEventListener(event, () => breaks.push(event)));");
        var before = seconds(visitor);
        for (int round = 0; round < 2; round++) {
            for (var name : List.of("Home", "Songs", "Albums", "Artists")) {
                visitor.follows(name);
                assertThat(visitor.page().locator("h1")).isVisible();
            }
            visitor.page().goBack();
            assertThat(visitor.heading("Albums")).isVisible();
        }
        var after = seconds(visitor);
        assertThat(after).isGreaterThan(before);
        assertThat(visitor.page().evaluate("window.breaks")).isEqualTo(List.of());
        assertThat(visitor.page().evaluate("window.element === " + SOUND)).isEqualTo(true);
        visitor.findsNoFault();
    }

    @Test
    void pausesSeeksAndGoesFromSongToSong() {
        var shelf = Shelf.of(server(), 3, 40);
        var visitor = plays(Look.DESKTOP_LIGHT, shelf);
        assertThat(said(visitor)).hasText("Now playing: " + shelf.titles().getFirst() + " by " + shelf.artist());
        assertThat(visitor.page().evaluate("navigator.mediaSession.metadata.title"))
                .isEqualTo(shelf.titles().getFirst());
        visitor.page().getByRole(AriaRole.SLIDER).first().fill("20");
        visitor.waitsUntil(SOUND + ".currentTime >= 20");
        player(visitor, "Pause").click();
        visitor.waitsUntil(SOUND + ".paused");
        player(visitor, "Next song").click();
        playing(visitor, shelf.titles().get(1));
        visitor.page().keyboard().press("Shift+N");
        playing(visitor, shelf.titles().get(2));
        player(visitor, "Previous song").click();
        playing(visitor, shelf.titles().get(1));
        visitor.page().locator("h1").click();
        visitor.page().keyboard().press(" ");
        visitor.waitsUntil(SOUND + ".paused");
        visitor.page().keyboard().press("m");
        assertThat(visitor.page().evaluate(SOUND + ".muted")).isEqualTo(true);
        visitor.page().keyboard().press("m");
        visitor.page().keyboard().press("-");
        assertThat((Double) visitor.page().evaluate(SOUND + ".volume")).isBetween(0.94, 0.96);
    }

    @Test
    void goesOnByItselfAndEndsAtTheEnd() {
        var shelf = Shelf.of(server(), 2, 2);
        var visitor = plays(Look.PHONE_LIGHT, shelf);
        playing(visitor, shelf.titles().get(1));
        assertThat(visitor.button("Play").last()).isVisible();
        visitor.waitsUntil(SOUND + ".paused");
    }

    @Test
    void theQueueIsPutInOrderWithTheKeyboardAndByDragging() {
        var shelf = Shelf.of(server(), 5, 40);
        var titles = shelf.titles();
        var visitor = plays(Look.DESKTOP_DARK, shelf);
        player(visitor, "Queue").click();
        assertThat(upcoming(visitor))
                .hasText(new String[] {titles.get(1), titles.get(2), titles.get(3), titles.get(4)});
        queued(visitor, titles.get(1)).focus();
        visitor.page().keyboard().press("Alt+ArrowDown");
        assertThat(upcoming(visitor))
                .hasText(new String[] {titles.get(2), titles.get(1), titles.get(3), titles.get(4)});
        assertThat(queued(visitor, titles.get(1))).isFocused();
        visitor.page().keyboard().press("Alt+ArrowDown");
        visitor.page().keyboard().press("Delete");
        assertThat(upcoming(visitor)).hasText(new String[] {titles.get(2), titles.get(3), titles.get(4)});
        queued(visitor, titles.get(4)).dragTo(queued(visitor, titles.get(2)));
        assertThat(upcoming(visitor)).hasText(new String[] {titles.get(4), titles.get(2), titles.get(3)});
        choose(visitor, titles.get(1), "Play next");
        assertThat(upcoming(visitor).first()).hasText(titles.get(1));
        choose(visitor, titles.get(0), "Add to the queue");
        assertThat(upcoming(visitor).last()).hasText(titles.get(0));
        player(visitor, "Next song").click();
        playing(visitor, titles.get(1));
    }

    @Test
    void aReloadLosesNothing() {
        var shelf = Shelf.of(server(), 4, 60);
        var visitor = plays(Look.DESKTOP_DARK, shelf);
        player(visitor, "Next song").click();
        playing(visitor, shelf.titles().get(1));
        visitor.page().getByRole(AriaRole.SLIDER).first().fill("31");
        visitor.waitsUntil(SOUND + ".currentTime > 31");
        player(visitor, "Pause").click();
        var second = Math.floor(seconds(visitor));
        visitor.page().reload();
        assertThat(song(visitor)).hasText(shelf.titles().get(1));
        assertThat(visitor.page().locator(".time").first()).hasText("0:" + (int) second);
        player(visitor, "Play").click();
        visitor.waitsUntil("!" + SOUND + ".paused && " + SOUND + ".currentTime >= " + second);
        assertThat(seconds(visitor)).isLessThan(second + 5);
        player(visitor, "Queue").click();
        assertThat(upcoming(visitor)).hasCount(2);
    }

    @Test
    void shuffledSongsPlayOnceEach() {
        var shelf = Shelf.of(server(), 6, 30);
        var visitor = plays(Look.DESKTOP_LIGHT, shelf);
        player(visitor, "Queue").click();
        player(visitor, "Shuffle").click();
        assertThat(upcoming(visitor)).hasCount(5);
        assertThat(upcoming(visitor).allTextContents())
                .containsExactlyInAnyOrderElementsOf(shelf.titles().subList(1, 6));
        player(visitor, "Shuffle").click();
        assertThat(upcoming(visitor)).hasText(shelf.titles().subList(1, 6).toArray(String[]::new));
        player(visitor, "Repeat: off").click();
        player(visitor, "Repeat: all").click();
        assertThat(player(visitor, "Repeat: this song")).isVisible();
    }

    @Test
    void anAddressThatIsTooOldIsRenewed() {
        var shelf = Shelf.of(server(), 1, 20);
        var visitor = signedIn(Look.DESKTOP_DARK);
        var refused = new AtomicInteger(1);
        visitor.page().route("**/api/media/songs/**", route -> {
            if (refused.getAndDecrement() > 0) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            } else {
                route.resume();
            }
        });
        visitor.goes(shelf.path(server()));
        visitor.presses("Play " + shelf.titles().getFirst());
        playing(visitor, shelf.titles().getFirst());
        assertThat(refused.get()).isLessThan(0);
    }

    @Test
    void whatCannotBePlayedIsSaid() {
        var shelf = Shelf.of(server(), 2, 20);
        var visitor = signedIn(Look.PHONE_DARK);
        visitor.page()
                .route(
                        "**/api/media/songs/" + shelf.songs().getFirst() + "*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("audio/wav")
                                .setBody("no sound at all")));
        visitor.goes(shelf.path(server()));
        visitor.presses("Play " + shelf.titles().getFirst());
        var problem = visitor.page().locator(".player-problem");
        assertThat(problem)
                .containsText("\u201c" + shelf.titles().getFirst()
                        + "\u201d cannot be played: this browser does not read its file.");
        visitor.forgetsComplaints().findsNoFault();
        picture(visitor, "app-cannot-play");
        problem.getByText("Next song").click();
        playing(visitor, shelf.titles().get(1));
        assertThat(problem).hasCount(0);
    }

    @Test
    void fromClickToSoundIsAMoment() {
        var shelf = Shelf.of(server(), 5, 20);
        var visitor = signedIn(Look.DESKTOP_DARK);
        visitor.goes(shelf.path(server()));
        visitor.page()
                .evaluate(
                        "document.addEventListener('click', () => { window.clicked = performance.now(); }, true);"
                                + SOUND
                                + ".addEventListener('playing', () => (window.heard ??= []).push(performance.now() - window.clicked));");
        for (var title : shelf.titles()) {
            visitor.presses("Play " + title);
            playing(visitor, title);
        }
        var heard = visitor.page().evaluate("window.heard.map(Math.round).sort((a, b) => a - b)");
        System.out.println("From click to sound, in milliseconds: " + heard);
        assertThat((Integer) visitor.page().evaluate("Math.round(window.heard.sort((a, b) => a - b)[2])"))
                .isLessThan(1000);
    }

    private Visitor plays(Look look, Shelf shelf) {
        var visitor = signedIn(look);
        visitor.goes(shelf.path(server()));
        visitor.presses("Play " + shelf.titles().getFirst());
        playing(visitor, shelf.titles().getFirst());
        return visitor;
    }

    private static void playing(Visitor visitor, String title) {
        assertThat(song(visitor)).hasText(title);
        visitor.waitsUntil("!" + SOUND + ".paused && " + SOUND + ".currentTime > 0");
    }

    private static double seconds(Visitor visitor) {
        return ((Number) visitor.page().evaluate(SOUND + ".currentTime")).doubleValue();
    }

    private static Locator song(Visitor visitor) {
        return visitor.page().locator(".player-title");
    }

    private static Locator said(Visitor visitor) {
        return visitor.page().locator("#said");
    }

    private static Locator player(Visitor visitor, String button) {
        return visitor.page()
                .locator("hathor-player")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private static Locator upcoming(Visitor visitor) {
        return visitor.page().locator(".queue-entry[draggable=true] .song-title");
    }

    private static Locator queued(Visitor visitor, String title) {
        return visitor.page()
                .locator(".queue-song", new com.microsoft.playwright.Page.LocatorOptions().setHasText(title));
    }

    private static void choose(Visitor visitor, String title, String choice) {
        visitor.presses("More about " + title);
        visitor.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(Pattern.compile(choice)))
                .click();
    }

    private Visitor signedIn(Look look) {
        var visitor = visitor(look);
        visitor.goes("/sign-in");
        visitor.signsIn(server().accounts().listener());
        assertThat(visitor.heading("Hello, Somebody of the tests")).isVisible();
        return visitor;
    }
}
