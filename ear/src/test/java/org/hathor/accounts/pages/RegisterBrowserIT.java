package org.hathor.accounts.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hathor.test.BrowserTest;
import org.hathor.test.Look;
import org.hathor.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterBrowserIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void thePageIsSound(Look look) {
        var visitor = visitor(look);
        visitor.goes("/register");
        assertThat(visitor.heading("Create an account")).isVisible();
        visitor.types("Password", "too short").findsNoFault();
        picture(visitor, "register-" + look.suffix());
        visitor.goes("/register?invitation=never-given");
        assertThat(visitor.heading("This invitation is used up")).isVisible();
        visitor.findsNoFault();
        picture(visitor, "register-spent-" + look.suffix());
    }

    @Test
    void whoeverRegistersIsInAndKnown() {
        var newcomer = Newcomer.unknown();
        var visitor = visitor(Look.PHONE_LIGHT);
        visitor.goes("/sign-in");
        visitor.follows("Create an account");
        fill(visitor, newcomer).presses("Create account");
        assertThat(visitor.heading("Hello, " + newcomer.displayName())).isVisible();
        visitor.signsOut();
        visitor.types("User name or e-mail", newcomer.email())
                .types("Password", newcomer.password())
                .presses("Sign in");
        assertThat(visitor.heading("Hello, " + newcomer.displayName())).isVisible();
    }

    @Test
    void whoeverWasOnTheWayGoesOnAfterwards() {
        var visitor = visitor();
        visitor.goes("/account");
        visitor.follows("Create an account");
        fill(visitor, Newcomer.unknown()).presses("Create account");
        assertThat(visitor.page()).hasURL(Pattern.compile("/account$"));
    }

    @Test
    void whatIsMissingStandsBesideEachField() {
        var visitor = visitor(Look.PHONE_DARK);
        visitor.goes("/register");
        visitor.presses("Create account");
        assertThat(visitor.field("Your name")).hasAccessibleDescription("Enter the name that the others should see.");
        assertThat(visitor.field("User name")).hasAccessibleDescription("Choose a user name.");
        assertThat(visitor.field("E-mail")).hasAccessibleDescription("Enter your e-mail address.");
        assertThat(visitor.field("Password")).hasAccessibleDescription("Choose a password.");
        assertThat(visitor.field("Your name")).isFocused();
        visitor.findsNoFault();
        picture(visitor, "register-missing");
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        var visitor = visitor();
        visitor.goes("/register");
        visitor.types("Your name", "x".repeat(101))
                .types("User name", "not a name!")
                .types("E-mail", "nobody at home")
                .types("Password", "short")
                .presses("Create account");
        assertThat(visitor.field("Your name")).hasAccessibleDescription("Shorten it to 100 characters.");
        assertThat(visitor.field("User name")).hasAccessibleDescription("Use 3 to 50 letters, digits and underscores.");
        assertThat(visitor.field("E-mail")).hasAccessibleDescription("Enter an address like name@example.org.");
        assertThat(visitor.field("Password")).hasAccessibleDescription("Make it 12 characters or longer.");
        assertThat(visitor.field("Password")).hasValue("");
        visitor.findsNoFault();
    }

    @Test
    void aPasswordThatEverybodyKnowsIsRefused() {
        var newcomer = Newcomer.unknown();
        var visitor = visitor();
        visitor.goes("/register");
        fill(visitor, newcomer).types("Password", newcomer.userName()).presses("Create account");
        assertThat(visitor.field("Password"))
                .hasAccessibleDescription(
                        "Too many people use this one. Choose something that only you would think of.");
        assertThat(visitor.field("User name")).hasValue(newcomer.userName());
    }

    @Test
    void aNameThatIsTakenIsSaidToBe() {
        var visitor = visitor();
        visitor.goes("/register");
        fill(visitor, Newcomer.unknown()).types("User name", "Admin").presses("Create account");
        assertThat(visitor.field("User name"))
                .hasAccessibleDescription("Somebody has this name already. Choose another.");
    }

    @Test
    void anInvitationIsGoodForOnePerson() {
        var visitor = visitor();
        var address = "guest-" + UUID.randomUUID() + "@example.org";
        var link = invite(address);
        visitor.goes(link);
        assertThat(visitor.text("You are invited. Choose who you want to be here."))
                .isVisible();
        assertThat(visitor.field("E-mail")).hasValue(address);
        visitor.findsNoFault();
        var newcomer = Newcomer.unknown();
        visitor.types("Your name", newcomer.displayName())
                .types("User name", newcomer.userName())
                .types("Password", newcomer.password())
                .presses("Create account");
        assertThat(visitor.heading("Hello, " + newcomer.displayName())).isVisible();

        var late = visitor();
        late.goes(link);
        assertThat(late.heading("This invitation is used up")).isVisible();
    }

    @Test
    void aRevokedInvitationOpensNothing() {
        var address = "unwanted-" + UUID.randomUUID() + "@example.org";
        var link = invite(address);
        var admin = administrator(Look.DESKTOP_DARK);
        admin.presses("Revoke the invitation for " + address);
        assertThat(admin.text("The invitation is revoked. Its link opens nothing any more."))
                .isVisible();
        assertThat(admin.page()
                        .getByRole(AriaRole.CELL)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(address)))
                .hasCount(0);
        var guest = visitor();
        guest.goes(link);
        assertThat(guest.heading("This invitation is used up")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void theConsolesInvitationsAreSound(Look look) {
        invite("sound-" + UUID.randomUUID() + "@example.org");
        var admin = administrator(look);
        assertThat(admin.heading("Invitations")).isVisible();
        admin.findsNoFault();
        picture(admin, "invitations-" + look.suffix());
        admin.follows("New invitation");
        admin.field("Listener").uncheck();
        admin.presses("Make the link");
        assertThat(admin.text("Choose at least one.")).isVisible();
        admin.findsNoFault();
        admin.field("Artist").check();
        admin.presses("Make the link");
        assertThat(admin.heading("The invitation is made")).isVisible();
        admin.findsNoFault();
        picture(admin, "invitations-made-" + look.suffix());
    }

    @Test
    void speaksGerman() {
        var visitor = visitorWhoSpeaks("de-DE");
        visitor.goes("/register");
        assertThat(visitor.heading("Konto anlegen")).isVisible();
        visitor.presses("Konto anlegen");
        assertThat(visitor.field("Dein Name"))
                .hasAccessibleDescription("Gib den Namen ein, den die anderen sehen sollen.");
        visitor.findsNoFault();
    }

    private static Visitor fill(Visitor visitor, Newcomer newcomer) {
        return visitor.types("Your name", newcomer.displayName())
                .types("User name", newcomer.userName())
                .types("E-mail", newcomer.email())
                .types("Password", newcomer.password());
    }

    /** The path of a new invitation's link. */
    private String invite(String address) {
        var admin = administrator(Look.DESKTOP_LIGHT);
        admin.goes("/admin/accounts/invitations?new");
        admin.types("E-mail · optional", address).presses("Make the link");
        var url = admin.page().locator("#url").textContent();
        assertThat(url).matches(Pattern.compile("https?://[^/]+/register\\?invitation=[\\w-]{20,}"));
        return url.substring(url.indexOf("/register"));
    }

    private Visitor administrator(Look look) {
        var visitor = visitor(look);
        visitor.goes("/admin/accounts/invitations");
        visitor.signsIn(server().accounts().administrator());
        assertThat(visitor.heading("Invitations")).isVisible();
        return visitor;
    }
}
