package org.hathor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** How often one may ask, who is counted, and how much one may send. */
class LimitsIT {

    private static final String PUBLIC = "/api/notices/current";
    private static final int ANONYMOUS = 100;

    private final HathorServer server = HathorServer.shared();

    @Test
    void anAddressMayAskAHundredTimesAndIsThenToldWhenToComeBack() {
        var api = server.api().from("192.0.2.1");
        for (int i = 1; i <= ANONYMOUS; i++) {
            var answer = api.get(PUBLIC).expect(200);
            assertThat(answer.header("RateLimit-Policy")).hasValue("\"anonymous\";q=100;w=900");
            assertThat(answer.header("RateLimit").orElse("")).startsWith("\"anonymous\";r=" + (ANONYMOUS - i) + ";t=");
        }
        var refused = api.get(PUBLIC).expectProblem(429, "too-many-requests");
        assertThat(refused.header("Retry-After").map(Integer::parseInt).orElse(0))
                .isBetween(1, 1_800);
        server.api().from("192.0.2.2").get(PUBLIC).expect(200);
    }

    @Test
    void anAddressThatTheProxyDidNotSeeIsNotBelieved() {
        for (int i = 0; i < ANONYMOUS; i++) {
            through("198.51.100." + i, "192.0.2.3").get(PUBLIC).expect(200);
        }
        through("198.51.100.250", "192.0.2.3").get(PUBLIC).expectProblem(429, "too-many-requests");
    }

    /** A proxy appends the address that it saw to what the client claimed. */
    private Api through(String claimed, String seen) {
        return server.api().from(claimed + ", " + seen);
    }

    @Test
    void whoIsOnTheListOfAddressesIsNotCounted() {
        for (int i = 0; i <= ANONYMOUS; i++) {
            assertThat(server.api().get(PUBLIC).expect(200).header("RateLimit")).isEmpty();
        }
    }

    @Test
    void aPersonHasALimitOfTheirOwn() {
        var answer = server.asListener().from("192.0.2.4").get("/api/me").expect(200);
        assertThat(answer.header("RateLimit-Policy")).hasValue("\"person\";q=600;w=60");
    }

    @Test
    void fiveWrongPasswordsCloseTheDoorToThatAccountFromThatAddress() {
        for (int i = 0; i < 5; i++) {
            signIn("192.0.2.5", "nobody-here", "wrong").expectProblem(401, "wrong-credentials");
        }
        var closed = signIn("192.0.2.5", "nobody-here", "wrong").expectProblem(429, "too-many-requests");
        assertThat(closed.header("Retry-After")).isPresent();
        signIn("192.0.2.6", "nobody-here", "wrong").expectProblem(401, "wrong-credentials");
        signIn("192.0.2.5", "somebody-else", "wrong").expectProblem(401, "wrong-credentials");
    }

    private Answer signIn(String address, String userName, String password) {
        return server.api().from(address).post("/api/auth/login", Map.of("username", userName, "password", password));
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsTooLarge() {
        var body = Map.of("message", "x".repeat(1_100_000), "severity", "info");
        server.asAdmin().post("/api/notices", body).expectProblem(413, "body-too-large");
    }

    @Test
    void aDeeplyNestedBodyIsMalformed() {
        server.asAdmin()
                .post("/api/notices", "{\"message\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")
                .expectProblem(400, "malformed");
        server.asAdmin().post("/api/notices", "{\"a\":".repeat(50_000)).expectProblem(400, "malformed");
    }
}
