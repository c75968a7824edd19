package org.hathor.accounts.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hathor.test.Answer;
import org.hathor.test.HathorServer;
import org.hathor.test.PageVisit;
import org.hathor.test.Provider;
import org.junit.jupiter.api.Test;

/** What people and programs of the organisation get, and what somebody gets who tries more. */
class SsoIT {

    private static final String TICKET = "hathor-sso";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final HathorServer server = HathorServer.corporate();
    private final Provider provider = Provider.of(server);

    @Test
    void asksForACodeThatOnlyThisBrowserCanRedeem() {
        var there = visit().get("/sso/start").expect(302).header("Location").orElseThrow();
        assertThat(there)
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
        assertThat(there).doesNotContain("client_secret");
    }

    @Test
    void leadsBackToWhereSomebodyWantedToGoAndNowhereElse() {
        assertThat(arrival("/sso/start?next=%2F%3Fa%3Db", "nina"))
                .isEqualTo(server.url().resolve("/?a=b").toString());
        assertThat(arrival("/sso/start?next=https%3A%2F%2Fevil.example%2F", "nina"))
                .isEqualTo(server.url().resolve("/").toString());
        assertThat(arrival("/sso/start?next=%2F%2Fevil.example", "nina"))
                .isEqualTo(server.url().resolve("/").toString());
    }

    private String arrival(String start, String userName) {
        var visit = visit();
        return server.url()
                .resolve(visit.get(pathOf(callback(visit, start, userName)))
                        .expect(302)
                        .header("Location")
                        .orElseThrow())
                .toString();
    }

    @Test
    void aForgedStateLeadsNowhere() {
        var visit = visit();
        var callback = callback(visit, "/sso/start", "nina");
        refuses(visit, pathOf(callback).replaceFirst("state=[^&]+", "state=forged"), "sso-refused");
    }

    @Test
    void theAnswerToAnotherBrowserIsRefused() {
        var attacker = callback(visit(), "/sso/start", "ada");
        var victim = visit();
        victim.get("/sso/start").expect(302);
        refuses(victim, pathOf(attacker), "sso-refused");
        refuses(visit(), pathOf(attacker), "sso-expired");
    }

    @Test
    void aTicketThatWasTouchedIsWorthNothing() {
        var visit = visit();
        var callback = callback(visit, "/sso/start", "nina");
        var ticket = visit.cookie(TICKET).orElseThrow();
        refuses(
                visit.withCookie(TICKET, ticket.substring(0, ticket.length() - 3) + "AAA"),
                pathOf(callback),
                "sso-expired");
        refuses(visit.withCookie(TICKET, "eyJhbGciOiJub25lIn0.e30."), pathOf(callback), "sso-expired");
    }

    @Test
    void aCodeIsGoodForOneUse() {
        var visit = visit();
        var callback = callback(visit, "/sso/start", "nina");
        var ticket = visit.cookie(TICKET).orElseThrow();
        visit.get(pathOf(callback)).expect(302);
        assertThat(visit.cookie(TICKET)).isEmpty();
        assertThat(visit.session()).isNotEmpty();
        refuses(visit().withCookie(TICKET, ticket), pathOf(callback), "sso-refused");
    }

    @Test
    void whoRefusesThereIsToldSo() {
        var visit = visit();
        visit.get("/sso/start").expect(302);
        refuses(visit, "/sso/callback?error=access_denied&state=x", "sso-refused");
    }

    @Test
    void anAddressTakesNobodysAccount() throws SQLException {
        var victim = server.accounts().withRole("librarian");
        try (var database = server.database();
                var statement = database.prepareStatement("update account set email = ? where user_name = ?")) {
            statement.setString(1, "clara@example.org");
            statement.setString(2, victim.userName());
            statement.executeUpdate();
        }
        var attacker = me(signedIn("clara"));
        var owner = server.api().as(victim).get("/api/me").expect(200);
        assertThat(attacker.text("/id")).isNotEqualTo(owner.text("/id"));
        assertThat(attacker.text("/userName")).isNotEqualTo(victim.userName());
    }

    @Test
    void aNameThatIsTakenTakesNobodysAccount() {
        provider.hires("admin");
        var namesake = me(signedIn("admin"));
        assertThat(namesake.text("/userName")).isEqualTo("admin_2");
        assertThat(roles(namesake)).containsExactly("listener");
        assertThat(namesake.text("/id"))
                .isNotEqualTo(server.asAdmin().get("/api/me").expect(200).text("/id"));
    }

    @Test
    void somebodyIsTheSameWithABrowserAndWithAProgram() {
        var token = provider.tokens("programs", "ada").path("access_token").asText();
        var known = server.api().withToken(token).get("/api/me").expect(200).text("/id");
        assertThat(me(signedIn("ada")).text("/id")).isEqualTo(known);
    }

    @Test
    void rolesFollowTheProviderAtTheNextSignIn() {
        assertThat(roles(me(signedIn("miles")))).containsExactlyInAnyOrder("artist", "listener");
        provider.gives("miles", "librarian");
        assertThat(roles(me(signedIn("miles")))).containsExactlyInAnyOrder("artist", "librarian", "listener");
        var before = signedIn("miles");
        provider.takes("miles", "librarian");
        assertThat(roles(me(signedIn("miles")))).containsExactlyInAnyOrder("artist", "listener");
        assertThat(isSignedIn(before))
                .as("a session with the role that was taken")
                .isFalse();
    }

    @Test
    void theProvidersWordEndsTheSessionsAtOnce() {
        var visit = signedIn("nina");
        var token = token(visit);
        assertThat(isSignedIn(visit)).isTrue();
        provider.endsSessionsOf("nina");
        eventually("the session has ended", SOON, () -> !isSignedIn(visit));
        eventually(
                "the token has ended",
                SOON,
                () -> server.api().withToken(token).get("/api/me").status() == 401);
    }

    @Test
    void nobodyElsesWordEndsASession() {
        var visit = signedIn("nina");
        var issuer = server.hathor().keycloak().orElseThrow().url() + "realms/hathor";
        var claims = """
                {"iss": "%s", "aud": "hathor", "sub": "0a0da000-0000-4000-8000-000000000004", "iat": %d, "jti": "1",
                 "events": {"http://schemas.openid.net/event/backchannel-logout": {}}}
                """.formatted(issuer, System.currentTimeMillis() / 1000);
        var unsigned = encoded("{\"alg\":\"none\",\"typ\":\"logout+jwt\"}") + '.' + encoded(claims) + '.';
        var identity = provider.tokens("programs", "nina").path("id_token").asText();
        for (var token : List.of(unsigned, identity, "", "a.b.c")) {
            visit().post("/sso/back-channel-logout", Map.of("logout_token", token))
                    .expect(400);
        }
        visit().post("/sso/back-channel-logout", Map.of()).expect(400);
        assertThat(isSignedIn(visit)).isTrue();
    }

    @Test
    void theApiTakesTheProvidersTokensThatAreForIt() {
        var token = provider.tokens("programs", "ada").path("access_token").asText();
        var me = server.api().withToken(token).get("/api/me").expect(200);
        assertThat(roles(me)).contains("listener");
        server.api().withToken(token).get("/api/me/sessions").expectProblem(403);
    }

    @Test
    void theApiTakesNoOtherTokenOfTheProvider() {
        var foreign = provider.tokens("another", "ada");
        var ours = provider.tokens("programs", "ada");
        var access = ours.path("access_token").asText().split("\\.", -1);
        var unsigned = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + '.' + access[1] + '.';
        var touched = access[0] + '.' + encoded("{\"iss\":\"x\"}") + '.' + access[2];
        for (var token : List.of(
                foreign.path("access_token").asText(),
                foreign.path("id_token").asText(),
                ours.path("id_token").asText(),
                ours.path("refresh_token").asText(),
                unsigned,
                touched)) {
            server.api().withToken(token).get("/api/me").expectProblem(401);
        }
    }

    private PageVisit visit() {
        return PageVisit.to(server);
    }

    private URI callback(PageVisit visit, String start, String userName) {
        var there = visit.get(start).expect(302).header("Location").orElseThrow();
        return provider.signsIn(URI.create(there), userName);
    }

    private PageVisit signedIn(String userName) {
        var visit = visit();
        visit.get(pathOf(callback(visit, "/sso/start", userName))).expect(302);
        visit.session();
        return visit;
    }

    private static String pathOf(URI callback) {
        return callback.getRawPath() + '?' + callback.getRawQuery();
    }

    private static void refuses(PageVisit visit, String callback, String code) {
        var answer = visit.get(callback).expect(302);
        assertThat(answer.header("Location").orElseThrow()).endsWith("/sign-in?sso=" + code);
        assertThat(visit.cookie(PageVisit.SESSION)).isEmpty();
    }

    private static String token(PageVisit visit) {
        return visit.with("X-Hathor", "1")
                .post("/session/token", Map.of())
                .expect(200)
                .text("/accessToken");
    }

    private Answer me(PageVisit visit) {
        return server.api().withToken(token(visit)).get("/api/me").expect(200);
    }

    private static boolean isSignedIn(PageVisit visit) {
        return visit.get("/").status() == 200;
    }

    private static List<String> roles(Answer me) {
        return me.json().path("roles").valueStream().map(role -> role.asText()).toList();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
