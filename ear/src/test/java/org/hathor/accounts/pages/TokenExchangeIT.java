package org.hathor.accounts.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hathor.test.Answer;
import org.hathor.test.HathorServer;
import org.hathor.test.PageVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session for a token, and for nobody but the page that holds the session. */
class TokenExchangeIT {

    private final HathorServer server = HathorServer.shared();

    @Test
    void theTokenIsThatOfWhoeverIsSignedIn() {
        var answer = exchange(visitor()).expect(200);
        assertThat(answer.text("/user/userName")).isEqualTo("admin");
        assertThat(answer.text("/user/roles/0")).isEqualTo("admin");
        assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(600);
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        var me = server.api()
                .withToken(answer.text("/accessToken"))
                .get("/api/me")
                .expect(200);
        assertThat(me.text("/userName")).isEqualTo("admin");
    }

    @Test
    void withoutASessionThereIsNone() {
        var answer = exchange(PageVisit.to(server)).expect(401);
        assertThat(answer.text("/type")).endsWith("/unauthenticated");
        exchange(PageVisit.to(server).withCookie(PageVisit.SESSION, "guessed")).expect(401);
    }

    @Test
    void afterSigningOutThereIsNone() {
        var visitor = visitor();
        var session = visitor.session();
        visitor.post("/sign-out", Map.of());
        exchange(PageVisit.to(server).withCookie(PageVisit.SESSION, session)).expect(401);
    }

    @Test
    void aPostThatAFormCouldSendGetsNone() {
        var visitor = visitor();
        var answer = visitor.post("/session/token", Map.of()).expect(403);
        assertThat(answer.body()).doesNotContain("accessToken");
        visitor.with("X-Hathor", "0").post("/session/token", Map.of()).expect(403);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, not an address",
    })
    void aPageOfAnotherSiteGetsNone(String header, String value) {
        var answer = exchange(visitor().with(header, value)).expect(403);
        assertThat(answer.body()).doesNotContain("accessToken");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void nobodyIsToldThatAnotherSiteMayAsk() {
        var answer = server.api()
                .with("Origin", "https://evil.example")
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "x-hathor")
                .send("OPTIONS", "/session/token", null);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Headers")).isEmpty();
    }

    @Test
    void aLinkGetsNone() {
        visitor().with("X-Hathor", "1").get("/session/token").expect(405);
    }

    private PageVisit visitor() {
        return PageVisit.to(server).signsIn(server.accounts().administrator());
    }

    private static Answer exchange(PageVisit visitor) {
        return visitor.with("X-Hathor", "1").post("/session/token", Map.of());
    }
}
