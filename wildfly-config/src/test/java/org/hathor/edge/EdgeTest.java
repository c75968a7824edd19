package org.hathor.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge in front of an application with two worker threads that answers who called and what it received. */
class EdgeTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "hathor.edge.trusted-proxies", "127.0.0.1",
            "hathor.web.max-json-bytes", "100000",
            "hathor.web.max-upload-bytes", "200000",
            "hathor.edge.body-deadline", "PT0.5S",
            "hathor.edge.max-uploads", "3",
            "hathor.edge.max-uploads-per-address", "1");

    private static Undertow server;

    @BeforeAll
    static void start() {
        var edge = new Edge(EdgeSettings.from(SETTINGS::get), new BlockingHandler(EdgeTest::answer));
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1", edge)
                .setIoThreads(1)
                .setWorkerThreads(2)
                .build();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static void answer(HttpServerExchange exchange) throws IOException {
        if (exchange.getRequestPath().startsWith("/status/")) {
            exchange.setStatusCode(Integer.parseInt(exchange.getRequestPath().substring(8)));
            return;
        }
        var body = exchange.getInputStream().readAllBytes();
        exchange.getResponseSender()
                .send("%s %s %d bytes"
                        .formatted(
                                exchange.getSourceAddress().getAddress().getHostAddress(),
                                exchange.getRequestScheme(),
                                body.length));
    }

    @Test
    void namesARequestThatHasNoSaneName() throws IOException {
        assertThat(say(get("/", ""))).contains("\r\nX-Request-Id: ");
        assertThat(say(get("/", "X-Request-Id: my-own.name_1\r\n"))).contains("\r\nX-Request-Id: my-own.name_1\r\n");
        assertThat(say(get("/", "X-Request-Id: <script>\r\n"))).doesNotContain("<script>");
        assertThat(say(get("/", "X-Request-Id: short\r\n"))).doesNotContain(": short");
    }

    @Test
    void findsTheClientBehindATrustedProxy() throws IOException {
        assertThat(say(get("/", "X-Forwarded-For: 6.6.6.6, 198.51.100.1\r\nX-Forwarded-Proto: https\r\n")))
                .endsWith("198.51.100.1 https 0 bytes")
                .contains("Strict-Transport-Security");
        assertThat(say(get("/", ""))).endsWith("127.0.0.1 http 0 bytes").doesNotContain("Strict-Transport-Security");
    }

    @Test
    void putsItsHeadersOnEveryAnswer() throws IOException {
        for (var target : List.of("/", "/status/500", "/status/404", "/a%2fb")) {
            assertThat(say(get(target, "")))
                    .as(target)
                    .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'")
                    .doesNotContain("\r\nServer:", "X-Powered-By");
        }
    }

    @Test
    void putsAnEmptyErrorIntoWords() throws IOException {
        assertThat(say(get("/status/503", "")))
                .contains("application/problem+json", "\"status\":503", "Retry-After: 5", "Connection: close");
        assertThat(say(get("/status/404", "Accept: text/html\r\n"))).contains("text/html", "<h1>Not found</h1>");
        assertThat(say(get("/a\"b/../", ""))).startsWith("HTTP/1.1 400");
    }

    @Test
    void refusesABadPath() throws IOException {
        assertThat(say(get("/a/%2e%2e/b", ""))).startsWith("HTTP/1.1 400").contains("\"requestId\":\"");
        assertThat(say(get("/?q=%00", ""))).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
                "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n"
            })
    void refusesWhatTwoReadersCouldReadDifferently(String request) throws IOException {
        assertThat(say(request)).startsWith("HTTP/1.1 400");
    }

    @Test
    void handsABodyOnWhetherItCameAtOnceOrInPieces() throws Exception {
        assertThat(say(post("text/plain", "hello"))).endsWith(" 5 bytes");
        assertThat(say(chunked("5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"))).endsWith(" 11 bytes");
        try (var socket = connect()) {
            send(socket, "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 90000\r\n\r\n");
            for (int i = 0; i < 9; i++) {
                Thread.sleep(10);
                send(socket, "x".repeat(10_000));
            }
            assertThat(read(socket)).endsWith(" 90000 bytes");
        }
    }

    @Test
    void invitesABodyThatWaitsForIt() throws IOException {
        try (var socket = connect()) {
            send(
                    socket,
                    "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
                    .isEqualTo("HTTP/1.1 100");
            send(socket, "hello");
            assertThat(read(socket)).contains("HTTP/1.1 200").endsWith(" 5 bytes");
        }
    }

    @Test
    void refusesABodyThatIsTooLong() throws IOException {
        assertThat(say(post("application/json", "x".repeat(100_001)))).startsWith("HTTP/1.1 413");
        assertThat(say(chunked("2710\r\n%s\r\n".formatted("x".repeat(10_000)).repeat(11))))
                .startsWith("HTTP/1.1 413");
        assertThat(say(post("audio/flac", "x".repeat(100_001)))).endsWith(" 100001 bytes");
        assertThat(say(post("audio/flac", "x".repeat(200_001)))).startsWith("HTTP/1.1 413");
    }

    @Test
    void answersWhileManySlowBodiesAreAwaitedAndEndsThem() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 40; i++) {
                var socket = connect();
                slow.add(socket);
                send(socket, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nx");
            }
            long start = System.nanoTime();
            assertThat(say(get("/", ""))).startsWith("HTTP/1.1 200");
            assertThat(System.nanoTime() - start).isLessThan(400_000_000);
            for (var socket : slow) {
                assertThat(read(socket)).startsWith("HTTP/1.1 408").contains("body-too-slow");
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void letsAnAddressUploadOnlySoMuchAtOnce() throws IOException {
        try (var socket = connect()) {
            send(socket, "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: audio/ogg\r\nContent-Length: 10\r\n\r\nx");
            assertThat(say(post("audio/ogg", "hello"))).startsWith("HTTP/1.1 429");
        }
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private static String post(String contentType, String body) {
        return "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String chunked(String body) {
        return "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
    }

    private static String say(String request) throws IOException {
        try (var socket = connect()) {
            send(socket, request);
            return read(socket);
        }
    }

    private static Socket connect() throws IOException {
        var port = ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Everything until the server closes. */
    private static String read(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            for (int c = in.read(); c >= 0; c = in.read()) {
                all.write(c);
            }
        } catch (SocketException e) {
            all.writeBytes("<reset>".getBytes(StandardCharsets.ISO_8859_1));
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
