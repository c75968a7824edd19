package org.hathor.accounts.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hathor.test.BrowserTest;
import org.hathor.test.Eventually;
import org.hathor.test.Look;
import org.hathor.test.PageVisit;
import org.hathor.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForgottenPasswordBrowserIT extends BrowserTest {

    private static final Pattern LINK = Pattern.compile("/reset-password\\?token=[A-Za-z0-9_-]{20,}");

    @ParameterizedTest
    @EnumSource(Look.class)
    void thePagesAreSound(Look look) {
        var visitor = visitor(look);
        visitor.goes("/forgot-password");
        assertThat(visitor.heading("Forgot your password?")).isVisible();
        visitor.findsNoFault();
        picture(visitor, "forgot-password-" + look.suffix());
        visitor.presses("Send the link");
        assertThat(visitor.field("E-mail")).hasAccessibleDescription("Enter your e-mail address.");
        visitor.goes("/reset-password?token=some-token");
        visitor.types("New password", "not yet").findsNoFault();
        picture(visitor, "reset-password-" + look.suffix());
        visitor.goes("/reset-password");
        assertThat(visitor.heading("This link no longer works")).isVisible();
        visitor.findsNoFault();
    }

    @Test
    void aNewPasswordComesByMailAndEndsWhatTheOldOneOpened() {
        var newcomer = Newcomer.of(server());
        var thief = PageVisit.to(server()).signsIn(newcomer.account(server()));
        var visitor = visitor(Look.PHONE_LIGHT);
        visitor.goes("/sign-in");
        visitor.follows("Forgot your password?");
        visitor.types("E-mail", newcomer.email()).presses("Send the link");
        assertThat(visitor.heading("Look into your mail")).isVisible();
        visitor.findsNoFault();
        picture(visitor, "forgot-password-sent");

        var link = linkFor(newcomer.email());
        visitor.goes(link);
        visitor.types("New password", "short").presses("Set the password");
        assertThat(visitor.field("New password")).hasAccessibleDescription("Make it 12 characters or longer.");
        visitor.types("New password", "a whole new sentence").presses("Set the password");
        assertThat(visitor.text("Your new password is set. Sign in with it.")).isVisible();
        visitor.findsNoFault();
        thief.get("/").expect(302);
        visitor.types("User name or e-mail", newcomer.userName())
                .types("Password", "a whole new sentence")
                .presses("Sign in");
        assertThat(visitor.heading("Hello, " + newcomer.displayName())).isVisible();

        var again = visitor();
        again.goes(link);
        again.types("New password", "yet another sentence").presses("Set the password");
        assertThat(again.heading("This link no longer works")).isVisible();
        again.findsNoFault();
    }

    @Test
    void nobodyLearnsWhetherThereIsAnAccount() {
        var known = answerFor(Newcomer.of(server()).email());
        var unknown = answerFor("nobody-" + UUID.randomUUID() + "@example.org");
        org.assertj.core.api.Assertions.assertThat(unknown).isEqualTo(known);
    }

    private String answerFor(String address) {
        Visitor visitor = visitor();
        visitor.goes("/forgot-password");
        visitor.types("E-mail", address).presses("Send the link");
        assertThat(visitor.heading("Look into your mail")).isVisible();
        return visitor.page().locator("main").innerText();
    }

    /** The link of the mail to this address, once it has come. */
    private static String linkFor(String address) {
        Eventually.eventually(
                "there is a mail to " + address,
                Duration.ofSeconds(20),
                () -> mailTo(address).isPresent());
        var link = LINK.matcher(mailTo(address).orElseThrow());
        org.assertj.core.api.Assertions.assertThat(link.find()).isTrue();
        return link.group();
    }

    private static Optional<String> mailTo(String address) {
        var folder = server().hathor().dataDirectory().resolve("mail");
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(ForgottenPasswordBrowserIT::text)
                    .filter(text -> text.contains("To: " + address))
                    .findFirst();
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
