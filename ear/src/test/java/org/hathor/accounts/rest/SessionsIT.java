package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.hathor.test.Account;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** Where one is signed in, and the end of it. */
class SessionsIT {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final HathorServer server = HathorServer.shared();
    private final Account ann = server.accounts().withRole("artist");
    private final Account bob = server.accounts().withRole("librarian");

    @Test
    void aPersonSeesEveryPlaceAndEndsOne() {
        var here = signIn(ann, "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0");
        var there = signIn(ann, "curl/8.9.1");

        var sessions = here.get("/api/me/sessions").expect(200);
        assertThat(sessions.text("/items/0/device")).isEqualTo("curl");
        assertThat(sessions.text("/items/0/how")).isEqualTo("password");
        assertThat(sessions.text("/items/0/address")).isEqualTo("127.0.0.1");
        assertThat(sessions.text("/items/0/current")).isEqualTo("false");
        assertThat(sessions.text("/items/1/device")).isEqualTo("Firefox on Linux");
        assertThat(sessions.text("/items/1/current")).isEqualTo("true");
        there.get("/api/me").expect(200);

        here.delete("/api/me/sessions/" + sessions.text("/items/0/id")).expect(204);

        eventually(
                "the token of the ended session is refused",
                SOON,
                () -> there.get("/api/me").status() == 401);
        there.get("/api/me").expectProblem(401, "unauthenticated");
        here.get("/api/me").expect(200);
    }

    @Test
    void aPersonLeavesEverywhereElseAtOnce() {
        var one = signIn(ann, "one");
        var other = signIn(ann, "other");

        other.delete("/api/me/sessions").expect(204);

        eventually("the others are signed out", SOON, () -> one.get("/api/me").status() == 401);
        assertThat(other.get("/api/me/sessions").expect(200).json().path("items"))
                .hasSize(1);
    }

    @Test
    void theSessionsOfOthersDoNotExist() {
        var anns = signIn(ann, "hers");
        var id = anns.get("/api/me/sessions").text("/items/0/id");
        var bobs = signIn(bob, "his");

        bobs.delete("/api/me/sessions/" + id).expectProblem(404, "not-found");
        bobs.delete("/api/me/sessions/" + new UUID(0, 0)).expectProblem(404, "not-found");
        anns.get("/api/me").expect(200);
    }

    @Test
    void whoSignsOutIsOut() {
        var tokens = tokens(ann, "curl/8.9.1");
        var api = server.api().withToken(tokens.text("/accessToken"));

        api.post("/api/auth/logout", null).expect(204);

        eventually("the token is void", SOON, () -> api.get("/api/me").status() == 401);
        server.api()
                .post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refreshToken")))
                .expectProblem(401, "refresh-token-not-valid");
    }

    @Test
    void theSocketsOfASessionAreClosedWithIt() throws Exception {
        var tokens = tokens(ann, "socket");
        var closed = new CompletableFuture<Integer>();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("hathor.v1", "hathor.bearer." + tokens.text("/accessToken"))
                .buildAsync(URI.create("ws://localhost:" + server.port() + "/api/live"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
                        closed.complete(code);
                        return CompletableFuture.completedStage(null);
                    }
                })
                .join();
        try {
            server.api().withToken(tokens.text("/accessToken")).post("/api/auth/logout", null);

            assertThat(closed.get(SOON.toMillis(), TimeUnit.MILLISECONDS)).isEqualTo(1008);
        } finally {
            socket.abort();
        }
    }

    private Api signIn(Account account, String userAgent) {
        return server.api().withToken(tokens(account, userAgent).text("/accessToken"));
    }

    private Answer tokens(Account account, String userAgent) {
        return server.api()
                .with("User-Agent", userAgent)
                .post("/api/auth/login", Map.of("username", account.userName(), "password", account.password()))
                .expect(200);
    }
}
