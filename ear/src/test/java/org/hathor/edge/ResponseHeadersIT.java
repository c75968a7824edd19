package org.hathor.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer has its headers and its name, also the ones that went wrong. */
class ResponseHeadersIT {

    private final HathorServer server = HathorServer.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/api/healthz", "/api/no-such-thing", "/no-such-page", "/sign-in", "/a%2fb"})
    void everyAnswerIsGuarded(String path) {
        var answer = server.api().get(path);
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.header("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isPresent();
        assertThat(answer.header("Permissions-Policy")).isPresent();
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isPresent();
        assertThat(answer.header("X-Request-Id").orElse("")).matches("[A-Za-z0-9._-]{8,64}");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aSaneNameIsKeptAndAnotherReplaced() {
        assertThat(server.api()
                        .with("X-Request-Id", "order-66_a.b")
                        .get("/api/healthz")
                        .header("X-Request-Id"))
                .hasValue("order-66_a.b");
        assertThat(server.api()
                        .with("X-Request-Id", "a b<c>d e f")
                        .get("/api/healthz")
                        .header("X-Request-Id")
                        .orElse(""))
                .matches("[A-Za-z0-9._-]{8,64}");
    }

    @Test
    void aProxyThatIsTrustedSpeaksForTls() {
        assertThat(server.api()
                        .with("X-Forwarded-Proto", "https")
                        .get("/api/healthz")
                        .header("Strict-Transport-Security"))
                .isPresent();
    }
}
