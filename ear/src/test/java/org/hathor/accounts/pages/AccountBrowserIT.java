package org.hathor.accounts.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.hathor.test.BrowserTest;
import org.hathor.test.Eventually;
import org.hathor.test.Look;
import org.hathor.test.PageVisit;
import org.hathor.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with their own account. */
class AccountBrowserIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void eachPageIsSound(Look look) {
        var visitor = signedIn(Newcomer.of(server()), look);
        for (var page :
                new String[] {"/account", "/account/security", "/account/sessions", "/account/api-keys", "/account/data"
                }) {
            visitor.goes(page);
            visitor.findsNoFault();
            picture(visitor, page.substring(1).replace('/', '-') + "-" + look.suffix());
        }
    }

    @Test
    void theWayThereIsThePersonsOwnName() {
        var newcomer = Newcomer.of(server());
        var visitor = signedIn(newcomer, Look.DESKTOP_DARK);
        visitor.presses(newcomer.displayName() + ": account and more").follows("Account");
        assertThat(visitor.heading(newcomer.displayName())).isVisible();
        visitor.follows("Devices");
        assertThat(visitor.heading("Devices")).isVisible();
        visitor.follows("API keys");
        assertThat(visitor.heading("A new key")).isVisible();
    }

    @Test
    void aNewNameIsSeenAtOnce() {
        var visitor = signedIn(Newcomer.of(server()), Look.PHONE_LIGHT);
        visitor.goes("/account");
        visitor.types("Your name", "Merit Amun").presses("Save");
        assertThat(visitor.text("Saved.")).isVisible();
        assertThat(visitor.heading("Merit Amun")).isVisible();
        visitor.types("Your name", "").presses("Save");
        assertThat(visitor.field("Your name")).hasAccessibleDescription("Enter the name that the others should see.");
        visitor.findsNoFault();
    }

    @Test
    void aNewAddressAsksForThePassword() {
        var newcomer = Newcomer.of(server());
        var visitor = signedIn(newcomer, Look.DESKTOP_LIGHT);
        visitor.goes("/account");
        visitor.types("E-mail", "new-" + newcomer.email()).presses("Save");
        assertThat(visitor.field("Your password"))
                .hasAccessibleDescription("Enter your password too: a new one can be sent to this address.");
        visitor.findsNoFault();
        visitor.types("Your password", "not my password").presses("Save");
        assertThat(visitor.field("Your password")).hasAccessibleDescription("That is not your password.");
        assertThat(visitor.field("E-mail")).hasValue("new-" + newcomer.email());
        visitor.types("Your password", newcomer.password()).presses("Save");
        assertThat(visitor.text("Saved.")).isVisible();
        assertThat(visitor.field("E-mail")).hasValue("new-" + newcomer.email());
    }

    @Test
    void twoWhoEditTheSameProfileLearnOfEachOther() {
        var newcomer = Newcomer.of(server());
        var one = signedIn(newcomer, Look.DESKTOP_DARK);
        var other = signedIn(newcomer, Look.PHONE_DARK);
        one.goes("/account");
        other.goes("/account");
        one.types("Your name", "The first").presses("Save");
        assertThat(one.text("Saved.")).isVisible();
        other.types("Your name", "The second").presses("Save");
        assertThat(other.text("Your profile was changed elsewhere meanwhile.")).isVisible();
        assertThat(other.field("Your name")).hasValue("The second");
        other.findsNoFault();
        other.presses("Save");
        assertThat(other.heading("The second")).isVisible();
    }

    @Test
    void aPictureIsSeenBeforeItIsSentAndEverywhereAfterwards() {
        var visitor = signedIn(Newcomer.of(server()), Look.DESKTOP_DARK);
        visitor.goes("/account");
        assertThat(visitor.button("Use this picture")).isHidden();
        visitor.page().locator("#image").setInputFiles(new FilePayload("me.png", "image/png", square()));
        assertThat(visitor.page().locator(".picture img")).hasAttribute("src", Pattern.compile("^data:image/png"));
        visitor.presses("Use this picture");
        assertThat(visitor.text("That is you now.")).isVisible();
        assertThat(visitor.page().locator("img.avatar")).hasCount(3);
        visitor.page()
                .waitForFunction(
                        "[...document.querySelectorAll('img.avatar')].every(image => image.naturalWidth >= 256)");
        visitor.findsNoFault();
        picture(visitor, "account-with-picture");
        visitor.presses("Remove the picture");
        assertThat(visitor.text("The picture is gone.")).isVisible();
        assertThat(visitor.page().locator("img.avatar")).hasCount(0);
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() {
        var visitor = signedIn(Newcomer.of(server()), Look.PHONE_DARK);
        visitor.goes("/account");
        visitor.page()
                .locator("#image")
                .setInputFiles(new FilePayload("me.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)));
        visitor.presses("Use this picture");
        assertThat(visitor.text("That could not be read as a picture.")).isVisible();
        visitor.findsNoFault();
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        var newcomer = Newcomer.of(server());
        var elsewhere = PageVisit.to(server()).signsIn(newcomer.account(server()));
        var visitor = signedIn(newcomer, Look.PHONE_LIGHT);
        visitor.goes("/account/security");
        visitor.types("Current password", "not my password")
                .types("New password", "another whole sentence")
                .presses("Change password");
        assertThat(visitor.field("Current password")).hasAccessibleDescription("That is not your password.");
        visitor.findsNoFault();
        elsewhere.get("/").expect(200);
        visitor.types("Current password", newcomer.password())
                .types("New password", "another whole sentence")
                .presses("Change password");
        assertThat(visitor.text("Your password is changed.")).isVisible();
        elsewhere.get("/").expect(302);
        visitor.goes("/account/sessions");
        assertThat(visitor.text("You are signed in here and nowhere else.")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "short, Make it 12 characters or longer.",
        "passwordpassword, Too many people use this one. Choose something that only you would think of."
    })
    void aWeakPasswordIsRefused(String password, String sentence) {
        var newcomer = Newcomer.of(server());
        var visitor = signedIn(newcomer, Look.DESKTOP_DARK);
        visitor.goes("/account/security");
        visitor.types("Current password", newcomer.password())
                .types("New password", password)
                .presses("Change password");
        assertThat(visitor.field("New password")).hasAccessibleDescription(sentence);
    }

    @Test
    void aDeviceIsSignedOutFromAfar() {
        var newcomer = Newcomer.of(server());
        var lost = PageVisit.to(server())
                .with(
                        "User-Agent",
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1")
                .signsIn(newcomer.account(server()));
        var visitor = signedIn(newcomer, Look.PHONE_DARK);
        visitor.goes("/account/sessions");
        var phone =
                visitor.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("iPhone"));
        assertThat(phone).containsText("with your password");
        assertThat(phone).containsText("127.0.0.1");
        assertThat(visitor.text("this browser")).hasCount(1);
        picture(visitor, "account-devices");
        phone.getByRole(AriaRole.BUTTON).click();
        assertThat(visitor.text("That device is signed out.")).isVisible();
        assertThat(phone).hasCount(0);
        visitor.findsNoFault();
        lost.get("/").expect(302);
    }

    @Test
    void allTheOthersAreSignedOutAtOnce() {
        var newcomer = Newcomer.of(server());
        var first = PageVisit.to(server()).signsIn(newcomer.account(server()));
        var second = PageVisit.to(server()).signsIn(newcomer.account(server()));
        var visitor = signedIn(newcomer, Look.DESKTOP_LIGHT);
        visitor.goes("/account/sessions");
        visitor.presses("Sign out everywhere else");
        assertThat(visitor.text("You are signed out everywhere else.")).isVisible();
        first.get("/").expect(302);
        second.get("/").expect(302);
    }

    @Test
    void nobodyEndsAnothersSession() {
        var victim = PageVisit.to(server()).signsIn(Newcomer.of(server()).account(server()));
        var id = victim.get("/account/sessions");
        assertThat(id.status()).isEqualTo(200);
        var attacker = PageVisit.to(server()).signsIn(Newcomer.of(server()).account(server()));
        var answer = attacker.post("/account/sessions/end", java.util.Map.of("id", currentSession(victim)));
        assertThat(answer.header("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("?gone"));
        victim.get("/").expect(200);
    }

    @Test
    void aKeyIsShownOnceAndOpensTheApiUntilItIsRevoked() {
        var visitor = signedIn(Newcomer.of(server()), Look.DESKTOP_DARK);
        visitor.goes("/account/api-keys");
        assertThat(visitor.text("No key yet.")).isVisible();
        visitor.presses("Make the key");
        assertThat(visitor.field("Name")).hasAccessibleDescription("Give the key a name.");
        visitor.types("Name", "Kitchen speaker").presses("Make the key");
        assertThat(visitor.heading("The key \u201cKitchen speaker\u201d")).isVisible();
        var key = visitor.page().locator("#secret").textContent();
        assertThat(visitor.text("No key yet.")).isHidden();
        visitor.findsNoFault();
        picture(visitor, "account-api-key-made");
        server().api().with("X-API-Key", key).get("/api/me").expect(200);
        visitor.goes("/account/api-keys");
        assertThat(visitor.text(key)).hasCount(0);
        assertThat(visitor.page().getByRole(AriaRole.LISTITEM)).containsText("Kitchen speaker");
        visitor.presses("Revoke \u201cKitchen speaker\u201d");
        assertThat(visitor.text("The key is revoked.")).isVisible();
        server().api().with("X-API-Key", key).get("/api/me").expect(401);
    }

    @Test
    void aCopyOfTheDataIsPreparedAndFetched() throws IOException {
        var newcomer = Newcomer.of(server());
        var visitor = signedIn(newcomer, Look.PHONE_LIGHT);
        visitor.goes("/account/data");
        visitor.presses("Prepare a copy");
        Eventually.eventually("the copy is ready", Duration.ofSeconds(30), () -> {
            visitor.goes("/account/data");
            return visitor.link("Download").isVisible();
        });
        visitor.findsNoFault();
        picture(visitor, "account-data-ready");
        var download =
                visitor.page().waitForDownload(() -> visitor.link("Download").click());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(download.path())))) {
            var text = new StringBuilder();
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(text).contains(newcomer.email());
        }
    }

    @Test
    void anAccountIsDeletedForGood() {
        var newcomer = Newcomer.of(server());
        var elsewhere = PageVisit.to(server()).signsIn(newcomer.account(server()));
        var visitor = signedIn(newcomer, Look.PHONE_DARK);
        visitor.goes("/account/data");
        visitor.presses("Delete my account");
        assertThat(visitor.field("Your password"))
                .hasAccessibleDescription("Enter your password: it proves that it is you.");
        visitor.types("Your password", "not my password").presses("Delete my account");
        assertThat(visitor.field("Your password")).hasAccessibleDescription("That is not your password.");
        visitor.findsNoFault();
        visitor.types("Your password", newcomer.password()).presses("Delete my account");
        assertThat(visitor.text("Your account is deleted")).isVisible();
        assertThat(visitor.session()).isEmpty();
        visitor.findsNoFault();
        elsewhere.get("/").expect(302);
        visitor.signsIn(newcomer.account(server()));
        assertThat(visitor.page().getByRole(AriaRole.ALERT))
                .containsText("That name and that password do not belong together.");
    }

    @Test
    void speaksGerman() {
        var newcomer = Newcomer.of(server());
        var visitor = visitorWhoSpeaks("de-DE");
        visitor.goes("/sign-in");
        visitor.types("Benutzername oder E-Mail", newcomer.userName())
                .types("Passwort", newcomer.password())
                .presses("Anmelden");
        visitor.goes("/account");
        assertThat(visitor.heading("Über dich")).isVisible();
        for (var page : new String[] {"/account/security", "/account/sessions", "/account/api-keys", "/account/data"}) {
            visitor.goes(page);
            visitor.findsNoFault();
            picture(visitor, page.substring(1).replace('/', '-') + "-german");
        }
    }

    private Visitor signedIn(Newcomer newcomer, Look look) {
        var visitor = visitor(look);
        visitor.goes("/sign-in");
        visitor.signsIn(newcomer.account(server()));
        assertThat(visitor.heading("Hello, " + newcomer.displayName())).isVisible();
        return visitor;
    }

    /** The id that a token of this session names. */
    private static String currentSession(PageVisit visitor) {
        var token = visitor.with("X-Hathor", "1")
                .post("/session/token", java.util.Map.of())
                .expect(200)
                .text("/accessToken");
        var claims =
                new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        var sid = Pattern.compile("\"sid\":\"([^\"]+)\"").matcher(claims);
        assertThat(sid.find()).isTrue();
        return sid.group(1);
    }

    private static byte[] square() {
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x3c, 0xc4, 0xb4));
        graphics.fillRect(0, 0, 600, 400);
        graphics.setColor(new Color(0xe6, 0xb4, 0x50));
        graphics.fillOval(220, 120, 160, 160);
        graphics.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
