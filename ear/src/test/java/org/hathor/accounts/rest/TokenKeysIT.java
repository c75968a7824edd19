package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.time.Duration;
import java.util.Map;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an administrator does when a key may have leaked. On a server of its own, for it ends everybody's tokens. */
class TokenKeysIT {

    private static HathorServer server;

    @BeforeAll
    static void start() {
        server = HathorServer.own("token-keys");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keysThatWereReplacedVerifyNothingAndSessionsGoOn() {
        var admin = server.accounts().administrator();
        var tokens = server.api()
                .post("/api/auth/login", Map.of("username", admin.userName(), "password", admin.password()))
                .expect(200);
        var api = server.api().withToken(tokens.text("/accessToken"));
        var before = api.get("/api/token-keys").expect(200);
        assertThat(before.json().path("items")).hasSize(1);
        assertThat(before.text("/items/0/signing")).isEqualTo("true");

        var after = api.post("/api/token-keys", Map.of("reason", "A test")).expect(200);

        assertThat(after.json().path("items")).hasSize(1);
        assertThat(after.text("/items/0/name")).isNotEqualTo(before.text("/items/0/name"));
        eventually(
                "the old token is void",
                Duration.ofSeconds(1),
                () -> api.get("/api/me").status() == 401);
        var renewed = server.api()
                .post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refreshToken")))
                .expect(200);
        server.api().withToken(renewed.text("/accessToken")).get("/api/me").expect(200);
        assertThat(server.api().get("/api/.well-known/jwks.json").text("/keys/0/kid"))
                .isEqualTo(after.text("/items/0/name"));
    }
}
