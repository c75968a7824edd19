package org.hathor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server = create();

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksAtTheRateItWasTold() throws IOException {
        var outcome = HttpLoad.open(request("/"), 4, Duration.ofMillis(500), 200);

        assertThat(outcome.answered() + outcome.failed()).isEqualTo(100);
        assertThat(outcome.answered()).isEqualTo(asked.get()).isGreaterThan(50);
        assertThat(outcome.perSecond()).isCloseTo(outcome.answered() / 0.5, within(0.1));
        assertThat(outcome.latencies().response().count()).isEqualTo(outcome.answered());
    }

    @Test
    void asksAgainAsSoonAsItWasAnswered() throws IOException {
        var outcome = HttpLoad.closed(request("/"), 2, Duration.ofMillis(300));

        assertThat(outcome.answered()).isEqualTo(asked.get()).isGreaterThan(10);
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void countsWhatWasNotAnsweredWell() throws IOException {
        var outcome = HttpLoad.open(request("/missing"), 2, Duration.ofMillis(100), 100);

        assertThat(outcome.answered()).isZero();
        assertThat(outcome.failures()).containsKey("status 404");
        assertThat(outcome.failed()).isEqualTo(10);
    }

    @Test
    void countsWhatItCouldNotSendInTime() throws IOException {
        var outcome = HttpLoad.open(request("/slow"), 1, Duration.ofMillis(300), 100);

        assertThat(outcome.failures()).containsKey("not sent in time");
        assertThat(outcome.answered() + outcome.failed()).isEqualTo(30);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/slow")) {
            sleep();
        }
        var body = "{}".getBytes(UTF_8);
        exchange.sendResponseHeaders(path.equals("/missing") ? 404 : 200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(120);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.get(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), Map.of());
    }
}
