package org.hathor.accounts.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.hathor.test.Account;
import org.hathor.test.BrowserTest;
import org.hathor.test.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInBrowserIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void thePageIsSound(Look look) {
        var visitor = visitor(look);
        visitor.goes("/sign-in");
        assertThat(visitor.heading("Sign in")).isVisible();
        visitor.findsNoFault();
        picture(visitor, "sign-in-" + look.suffix());
    }

    @Test
    void letsSomebodyInByKeyboardAlone() {
        var admin = server().accounts().administrator();
        var visitor = visitor();
        visitor.goes("/");
        var keyboard = visitor.page().keyboard();
        keyboard.press("Tab");
        assertThat(visitor.link("Skip to the content")).isFocused();
        keyboard.press("Enter");
        keyboard.press("Tab");
        assertThat(visitor.field("User name or e-mail")).isFocused();
        keyboard.type(admin.userName());
        keyboard.press("Tab");
        keyboard.type(admin.password());
        keyboard.press("Tab");
        assertThat(visitor.button("Show the password")).isFocused();
        keyboard.press("Tab");
        assertThat(visitor.button("Sign in")).isFocused();
        keyboard.press("Enter");
        assertThat(visitor.heading("Hello, Administrator")).isVisible();
        visitor.findsNoFault();
    }

    @Test
    void saysWhenNameAndPasswordDoNotBelongTogether() {
        var visitor = visitor();
        visitor.goes("/sign-in");
        visitor.types("User name or e-mail", "admin")
                .types("Password", "not the password")
                .presses("Sign in");
        assertThat(visitor.page().getByRole(AriaRole.ALERT))
                .containsText("That name and that password do not belong together.");
        assertThat(visitor.field("User name or e-mail")).hasValue("admin");
        assertThat(visitor.field("Password")).hasValue("");
        assertThat(visitor.field("Password")).isFocused();
        visitor.findsNoFault();
        picture(visitor, "sign-in-wrong");
    }

    @Test
    void saysWhichFieldIsMissing() {
        var visitor = visitor(Look.PHONE_LIGHT);
        visitor.goes("/sign-in");
        visitor.presses("Sign in");
        assertThat(visitor.field("User name or e-mail"))
                .hasAccessibleDescription("Enter your user name or your e-mail address.");
        assertThat(visitor.field("Password")).hasAccessibleDescription("Enter your password.");
        assertThat(visitor.field("User name or e-mail")).isFocused();
        visitor.findsNoFault();
    }

    @Test
    void asksToWaitAfterTooManyAttempts() {
        var visitor = visitorFrom("203.0.113.71");
        visitor.goes("/sign-in");
        for (int attempt = 1; attempt <= 6; attempt++) {
            visitor.types("User name or e-mail", "guessed")
                    .types("Password", "guess " + attempt)
                    .presses("Sign in");
        }
        assertThat(visitor.page().getByRole(AriaRole.ALERT))
                .containsText(
                        Pattern.compile("That was too often\\. You can try again in (\\d+ minutes|one minute)\\."));
    }

    @Test
    void leadsBackToWhereSomebodyWantedToGo() {
        var visitor = visitor();
        visitor.goes("/admin/operations/notices?new");
        assertThat(visitor.page()).hasURL(Pattern.compile("/sign-in\\?next=%2Fadmin%2Foperations%2Fnotices%3Fnew$"));
        visitor.types("User name or e-mail", "admin")
                .types("Password", "wrong at first")
                .presses("Sign in");
        visitor.signsIn(server().accounts().administrator());
        assertThat(visitor.page()).hasURL(Pattern.compile("/admin/operations/notices\\?new$"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)"
            })
    void leadsNowhereElse(String elsewhere) {
        var visitor = visitor();
        visitor.goes("/sign-in?next=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));
        visitor.signsIn(server().accounts().administrator());
        assertThat(visitor.heading("Hello, Administrator")).isVisible();
        assertThat(URI.create(visitor.page().url())).isEqualTo(server().url().resolve("/"));
    }

    @Test
    void makesANewSessionSoThatAPlantedOneIsWorthNothing() {
        var planted = "planted-by-somebody-else-0123456789";
        var visitor = visitor();
        visitor.context()
                .addCookies(List.of(
                        new Cookie("hathor", planted).setUrl(server().url().toString())));
        visitor.goes("/sign-in");
        visitor.signsIn(server().accounts().administrator());
        assertThat(visitor.heading("Hello, Administrator")).isVisible();
        var first = visitor.session().orElseThrow();
        assertThat(first.value).doesNotContain(planted);
        assertThat(first.httpOnly).isTrue();
        assertThat(first.sameSite).isEqualTo(SameSiteAttribute.LAX);
        visitor.goes("/sign-in");
        visitor.signsIn(server().accounts().administrator());
        assertThat(visitor.heading("Hello, Administrator")).isVisible();
        assertThat(visitor.session().orElseThrow().value).isNotEqualTo(first.value);
    }

    @Test
    void makesNoSessionForAStranger() {
        var visitor = visitor();
        visitor.goes("/sign-in");
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void letsSomebodyOutAndKeepsNothing() {
        var visitor = visitor();
        visitor.goes("/sign-in");
        visitor.signsIn(server().accounts().administrator());
        visitor.signsOut();
        assertThat(visitor.text("You are signed out.")).isVisible();
        visitor.findsNoFault();
        visitor.page().goBack();
        assertThat(visitor.heading("Sign in")).isVisible();
    }

    @Test
    void aLinkSignsNobodyOut() {
        var visitor = visitor();
        visitor.goes("/sign-in");
        visitor.signsIn(server().accounts().administrator());
        assertThat(visitor.goes("/sign-out").status()).isEqualTo(405);
        visitor.goes("/");
        assertThat(visitor.heading("Hello, Administrator")).isVisible();
    }

    @Test
    void showsThePasswordToWhoeverAsks() {
        var visitor = visitor();
        visitor.goes("/sign-in");
        visitor.types("Password", "look at me").presses("Show the password");
        assertThat(visitor.field("Password")).hasAttribute("type", "text");
        visitor.presses("Hide the password");
        assertThat(visitor.field("Password")).hasAttribute("type", "password");
    }

    @Test
    void refusesAFormThatAnotherSiteSends() {
        var admin = server().accounts().administrator();
        assertThat(post(admin, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(post(admin, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(post(admin, "Origin", "https://evil.example")).isEqualTo(403);
        assertThat(post(admin, "Origin", "null")).isEqualTo(403);
    }

    private int post(Account account, String header, String value) {
        var visitor = visitor();
        visitor.goes("/sign-in");
        visitor.signsIn(account);
        return visitor.context()
                .request()
                .post("/sign-out", RequestOptions.create().setHeader(header, value))
                .status();
    }

    @Test
    void speaksGerman() {
        var visitor = visitorWhoSpeaks("de-DE");
        visitor.goes("/sign-in");
        assertThat(visitor.heading("Anmelden")).isVisible();
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "de");
        visitor.findsNoFault();
        picture(visitor, "sign-in-german");
    }
}
