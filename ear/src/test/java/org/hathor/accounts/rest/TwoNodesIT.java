package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.time.Duration;
import java.util.Map;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is ended on one node is over on the other within a second. Two servers, one database and one secret. */
class TwoNodesIT {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static HathorServer one;
    private static HathorServer two;

    @BeforeAll
    static void start() {
        one = HathorServer.own("node-1");
        two = HathorServer.own(
                "node-2",
                Map.of(
                        "jboss.node.name", "hathor-2",
                        "hathor.db.url", one.hathor().databaseUrl(),
                        "hathor.db.password", one.hathor().databasePassword(),
                        "hathor.secrets.dir",
                                one.hathor().dataDirectory().resolve("secrets").toString()));
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @Test
    void aSessionEndsOnBoth() {
        var token = signIn();
        onTwo(token).get("/api/me").expect(200);

        one.api().withToken(token).post("/api/auth/logout", null).expect(204);

        var took = eventually(
                "the other node refuses the token",
                SOON,
                () -> onTwo(token).get("/api/me").status() == 401);
        assertThat(took).isLessThan(SOON);
    }

    @Test
    void anApiKeyEndsOnBoth() {
        var admin = one.api().withToken(signIn());
        var made = admin.post("/api/me/api-keys", Map.of("name", "Script", "scopes", new String[] {"read"}))
                .expect(201);
        var script = two.api().with("X-API-Key", made.text("/secret"));
        script.get("/api/me").expect(200);

        admin.delete("/api/me/api-keys/" + made.text("/key/id")).expect(204);

        eventually(
                "the other node refuses the key",
                SOON,
                () -> script.get("/api/me").status() == 401);
    }

    @Test
    void keysThatAreReplacedVerifyNothingOnEither() {
        var token = signIn();
        onTwo(token).get("/api/me").expect(200);

        one.api()
                .withToken(token)
                .post("/api/token-keys", Map.of("reason", "A test"))
                .expect(200);

        eventually(
                "the other node refuses the token",
                SOON,
                () -> onTwo(token).get("/api/me").status() == 401);
        onTwo(signIn()).get("/api/me").expect(200);
    }

    private static String signIn() {
        return one.api()
                .post(
                        "/api/auth/login",
                        Map.of("username", "admin", "password", one.hathor().administratorPassword()))
                .expect(200)
                .text("/accessToken");
    }

    private static Api onTwo(String token) {
        return two.api().withToken(token);
    }
}
