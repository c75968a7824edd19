package org.hathor.accounts.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.time.Duration;
import java.util.regex.Pattern;
import org.hathor.test.BrowserTest;
import org.hathor.test.HathorServer;
import org.hathor.test.Look;
import org.hathor.test.Provider;
import org.hathor.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The organisation's own sign-in, as its people see it. */
class SsoBrowserIT extends BrowserTest {

    private static final String BUTTON = "Sign in with Keycloak";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final HathorServer hathor = HathorServer.corporate();
    private final Provider provider = Provider.of(hathor);

    @ParameterizedTest
    @EnumSource(Look.class)
    void thePageOffersIt(Look look) {
        var visitor = visitorOf(hathor, look);
        visitor.goes("/sign-in");
        assertThat(visitor.link(BUTTON)).isVisible();
        visitor.findsNoFault();
        picture(visitor, "sign-in-sso-" + look.suffix());
        visitor.follows("Create an account");
        assertThat(visitor.link(BUTTON)).isVisible();
        visitor.findsNoFault();
    }

    @Test
    void letsSomebodyInWithTheRolesTheyHaveThere() {
        var ada = visitorOf(hathor, Look.DESKTOP_DARK);
        ada.goes("/admin/operations/notices");
        signsIn(ada, "ada");
        assertThat(ada.page()).hasURL(Pattern.compile("/admin/operations/notices$"));
        ada.goes("/");
        assertThat(ada.heading("Hello, Ada Byron")).isVisible();
        ada.findsNoFault();

        var nina = visitorOf(hathor, Look.PHONE_LIGHT);
        nina.goes("/sign-in");
        signsIn(nina, "nina");
        assertThat(nina.heading("Hello, Nina Simone")).isVisible();
        nina.opensMenu();
        assertThat(nina.link("Account")).isVisible();
        assertThat(nina.link("Console")).hasCount(0);
    }

    @Test
    void signingOutHereSignsOutThere() {
        var clara = visitorOf(hathor, Look.DESKTOP_LIGHT);
        clara.goes("/sign-in");
        signsIn(clara, "clara");
        assertThat(clara.heading("Hello, Clara Schumann")).isVisible();
        clara.signsOut();
        assertThat(clara.text("You are signed out.")).isVisible();
        clara.follows(BUTTON);
        assertThat(clara.page().locator("#username")).isVisible();
    }

    @Test
    void signingOutThereEndsTheSessionHere() {
        var miles = visitorOf(hathor, Look.DESKTOP_DARK);
        miles.goes("/sign-in");
        signsIn(miles, "miles");
        assertThat(miles.heading("Hello, Miles Davis")).isVisible();
        provider.endsSessionsOf("miles");
        eventually("the session here has ended", SOON, () -> {
            miles.goes("/");
            return miles.page().url().contains("/sign-in");
        });
    }

    @Test
    void withTheProviderAwayTheButtonSaysSoAndPasswordsWork() {
        provider.stop();
        try {
            var visitor = visitorOf(hathor, Look.PHONE_DARK);
            eventually("the page says that the provider is away", SOON, () -> {
                visitor.goes("/sign-in");
                return visitor.text("Keycloak does not answer at the moment.").isVisible();
            });
            assertThat(visitor.link(BUTTON))
                    .hasAccessibleDescription(
                            Pattern.compile("does not answer at the moment. Sign in with your password"));
            visitor.findsNoFault();
            picture(visitor, "sign-in-sso-away");
            visitor.follows(BUTTON);
            assertThat(visitor.page()).hasURL(Pattern.compile("/sign-in\\?sso=sso-unavailable"));
            visitor.signsIn(hathor.accounts().administrator());
            assertThat(visitor.heading("Hello, Administrator")).isVisible();
        } finally {
            provider.start();
        }
        var nina = visitorOf(hathor, Look.DESKTOP_DARK);
        nina.goes("/sign-in");
        signsIn(nina, "nina");
        assertThat(nina.heading("Hello, Nina Simone")).isVisible();
    }

    private void signsIn(Visitor visitor, String userName) {
        visitor.follows(BUTTON);
        visitor.page().locator("#username").fill(userName);
        visitor.page().locator("#password").fill(provider.password());
        visitor.page().locator("#kc-login").click();
        visitor.page().waitForURL(hathor.url() + "**");
        visitor.forgetsComplaints(); // of the provider's own pages
    }
}
