package org.hathor.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.hathor.test.HathorServer;
import org.hathor.test.Raw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy in front of us could read in another way than we do is refused, and the connection with it. */
class MalformedRequestsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HathorServer server = HathorServer.shared();

    /** CVE-2026-28367, -28368, -28369: Undertow before 2.3.26 takes each of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/healthz HTTP/1.1\r\n Host: x\r\nHost: x\r\n\r\n",
                "GET /api/healthz HTTP/1.1\r\nHost : x\r\n\r\n",
                "GET /api/healthz HTTP/1.1\r\nHost: x\r\nA: b\r\r\n\r\r\n",
                "GET /api/healthz HTTP/1.1\r\nHost: x\r\nA: b\r\r\r\n",
                "GET /api/healthz HTTP/1.1\nHost: x\n\n"
            })
    void theFiveShapesThatSmuggleRequests(String request) throws IOException {
        assertRefusedAndClosed(request);
    }

    /** Undertow takes any transfer coding for chunked, and the body of a GET for the next request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/healthz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /api/healthz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /api/healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "POST /api/healthz HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\nhello",
                "GET /api/healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello",
                "GET /api/healthz HTTP/1.1\r\n\r\n",
                "GET /api/healthz HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"
            })
    void framingThatIsNotClear(String request) throws IOException {
        assertRefusedAndClosed(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/../sign-in",
                "/api/%2e%2e/sign-in",
                "/api/..;/sign-in",
                "/api/%2e%2e%3b/sign-in",
                "/..%2f..%2f..%2fetc/passwd",
                "/%2e%2e%5c%2e%2e%5cetc/passwd",
                "/\\..\\etc",
                "/%252e%252e%252fetc/passwd",
                "/%c0%ae%c0%ae/etc/passwd",
                "/api/healthz%00.html",
                "/api/healthz%0d%0aSet-Cookie:%20a=b",
                "/api/%zz",
                "/api/%ff",
                "/api/healthz?q=%00"
            })
    void pathsThatPlayWithTheReader(String target) throws IOException {
        assertRefusedAndClosed("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/%57EB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/api/WEB-INF/beans.xml",
                "/wildfly-services",
                "/console"
            })
    void whatIsNobodysBusinessIsNotThere(String target) throws IOException {
        try (var raw = server.raw()) {
            raw.send("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(raw.status(PATIENCE)).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT"})
    void methodsThatAreOfNoUse(String method) throws IOException {
        try (var raw = server.raw()) {
            raw.send(method + " / HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(raw.status(PATIENCE)).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 150})
    void headsThatAreTooLarge(int headers) throws IOException {
        var head = new StringBuilder("GET /api/healthz HTTP/1.1\r\nHost: x\r\n");
        for (int i = 0; i < headers; i++) {
            head.append("X-")
                    .append(i)
                    .append(": ")
                    .append("x".repeat(40_000 / headers))
                    .append("\r\n");
        }
        assertRefusedAndClosed(head.append("\r\n").toString());
    }

    private void assertRefusedAndClosed(String request) throws IOException {
        try (var raw = server.raw()) {
            var start = System.nanoTime();
            var answer = raw.send(request).read(PATIENCE);
            assertThat(Raw.status(answer)).as(request).isEqualTo(400);
            assertThat(answer.indexOf("HTTP/1.1", 1))
                    .as("answers after the first: %s", answer)
                    .isNegative();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("closed at once")
                    .isLessThan(PATIENCE);
        }
    }
}
