package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.hathor.test.Account;
import org.hathor.test.Answer;
import org.hathor.test.Eventually;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** A new password, for whoever knows the old one, and for whoever can read the mail. */
class PasswordIT {

    private static final String NEW = "a loud song at dusk";

    private final HathorServer server = HathorServer.shared();
    private final MailFolder mail = new MailFolder(server);
    private final Account ann = server.accounts().newcomer();
    private final String address = ann.userName() + "@example.org";

    @Test
    void aNewPasswordTakesThePlaceOfTheOldOneAndEndsAllOtherSessions() {
        var here = signIn(ann.password()).expect(200).text("/accessToken");
        var elsewhere = signIn(ann.password()).expect(200).text("/accessToken");

        change(here, ann.password(), NEW).expect(204);

        signIn(ann.password()).expectProblem(401, "wrong-credentials");
        signIn(NEW).expect(200);
        server.api().withToken(here).get("/api/me").expect(200);
        Eventually.eventually(
                "the other session has ended",
                Duration.ofSeconds(1),
                () -> server.api().withToken(elsewhere).get("/api/me").status() == 401);
    }

    @Test
    void whoeverStandsAtAnOpenSessionDoesNotKnowThePassword() {
        var token = signIn(ann.password()).expect(200).text("/accessToken");
        change(token, "something else", NEW).expectProblem(403, "wrong-password");
        change(token, ann.password(), "short").expectProblem(422, "invalid");
        change(token, ann.password(), ann.userName() + "!").expectProblem(422, "invalid");
        signIn(ann.password()).expect(200);
    }

    @Test
    void guessingAtAnOpenSessionEndsLikeGuessingAtTheDoor() {
        var api = server.api().withToken(ann.token()).from("192.0.2.60");
        for (var i = 0; i < 5; i++) {
            api.post("/api/me/password", Map.of("currentPassword", "guess " + i, "newPassword", NEW))
                    .expectProblem(403, "wrong-password");
        }
        api.post("/api/me/password", Map.of("currentPassword", ann.password(), "newPassword", NEW))
                .expectProblem(429, "too-many-requests");
    }

    @Test
    void aLinkInTheMailSetsANewPasswordOnceAndEndsEverySession() {
        var token = signIn(ann.password()).expect(200).text("/accessToken");
        forgot(address.toUpperCase(java.util.Locale.ROOT)).expect(202);
        var link = mail.tokensFor(address, 1).getFirst();

        confirm(link, "short").expectProblem(422, "invalid");
        confirm(link, NEW).expect(204);

        signIn(ann.password()).expectProblem(401, "wrong-credentials");
        signIn(NEW).expect(200);
        confirm(link, "another song entirely").expectProblem(403, "reset-link-not-valid");
        Eventually.eventually(
                "the session has ended",
                Duration.ofSeconds(1),
                () -> server.api().withToken(token).get("/api/me").status() == 401);
    }

    @Test
    void oneLinkAtOnceIsUsedOnce() {
        forgot(address).expect(202);
        var link = mail.tokensFor(address, 1).getFirst();

        var answers = AtOnce.send(4, i -> confirm(link, "a song of number " + i));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 403, 403, 403);
    }

    @Test
    void aChangedPasswordMakesLinksVoid() {
        forgot(address).expect(202);
        var link = mail.tokensFor(address, 1).getFirst();
        change(ann.token(), ann.password(), NEW).expect(204);
        confirm(link, "another song entirely").expectProblem(403, "reset-link-not-valid");
    }

    @Test
    void askingOnceMoreAtOnceSendsNoSecondMail() {
        forgot(address).expect(202);
        mail.tokensFor(address, 1);
        forgot(address).expect(202);
        var other = server.accounts().newcomer().userName() + "@example.org";
        forgot(other).expect(202);
        mail.tokensFor(other, 1); // by then the second job is done as well
        assertThat(mail.tokens(address)).hasSize(1);
    }

    @Test
    void theMailIsWrittenInTheLanguageOfWhoeverAsked() {
        server.api()
                .with("Accept-Language", "de-CH, en;q=0.5")
                .post("/api/auth/password-reset", Map.of("email", address))
                .expect(202);
        mail.tokensFor(address, 1);
        assertThat(mail.letters(address).getFirst()).contains("Hallo").contains("Auto-Submitted: auto-generated");
    }

    @Test
    void aMadeUpLinkIsNotValid() {
        confirm("A".repeat(43), NEW).expectProblem(403, "reset-link-not-valid");
    }

    private Answer signIn(String password) {
        return server.api().post("/api/auth/login", Map.of("username", ann.userName(), "password", password));
    }

    private Answer change(String token, String current, String next) {
        return server.api()
                .withToken(token)
                .post("/api/me/password", Map.of("currentPassword", current, "newPassword", next));
    }

    private Answer forgot(String email) {
        return server.api().post("/api/auth/password-reset", Map.of("email", email));
    }

    private Answer confirm(String token, String password) {
        return server.api().post("/api/auth/password-reset/confirm", Map.of("token", token, "newPassword", password));
    }
}
