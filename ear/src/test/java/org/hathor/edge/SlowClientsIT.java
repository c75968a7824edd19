package org.hathor.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hathor.test.HathorServer;
import org.hathor.test.Raw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody waits for somebody else's slow client. */
class SlowClientsIT {

    private static final String POST = "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: ";

    private final HathorServer server = HathorServer.shared();
    private final List<Raw> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws IOException {
        for (var raw : open) {
            raw.close();
        }
    }

    @Test
    void fortySlowBodiesStopNobodyAndEndInATimeout() throws IOException {
        for (int i = 0; i < 40; i++) {
            connect().send(POST + "application/json\r\nContent-Length: 100\r\n\r\n{");
        }
        assertHealthyWithinASecond();
        var answer = open.getLast().read(Duration.ofSeconds(25));
        assertThat(Raw.status(answer)).isEqualTo(408);
        assertThat(answer).contains("application/problem+json", "X-Request-Id");
    }

    @Test
    void fortySlowUploadsStopNobody() throws IOException {
        for (int i = 0; i < 40; i++) {
            connect().send(POST + "multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n");
        }
        assertHealthyWithinASecond();
    }

    @Test
    void aHeadThatDoesNotArriveIsCutOff() throws IOException {
        var slow = connect().send("GET /api/healthz HTTP/1.1\r\nHo");
        var start = System.nanoTime();
        assertThat(slow.read(Duration.ofSeconds(20))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void aBodyThatIsTooLongIsRefusedBeforeAndWhileItArrives() throws IOException {
        var announced = connect().send(POST + "application/json\r\nContent-Length: 2000000\r\n\r\n");
        assertThat(announced.read(Duration.ofSeconds(5)))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json");
        var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        var chunked =
                connect().send(POST + "application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17));
        assertThat(chunked.status(Duration.ofSeconds(5))).isEqualTo(413);
    }

    private void assertHealthyWithinASecond() {
        var start = System.nanoTime();
        server.api().get("/api/healthz").expect(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private Raw connect() {
        var raw = server.raw();
        open.add(raw);
        return raw;
    }
}
