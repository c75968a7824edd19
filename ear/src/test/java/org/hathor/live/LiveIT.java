package org.hathor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.hathor.test.HathorServer;
import org.hathor.test.LiveClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/live.md promises of the socket. */
class LiveIT {

    private static final int TOO_BIG = 1009;
    private static final int LONGEST_MESSAGE = 16 * 1024;

    private final HathorServer server = HathorServer.shared();

    @Test
    void theServerSaysHelloAndTellsItsTime() throws Exception {
        try (var socket = LiveClient.as(server, server.accounts().listener())) {
            var hello = socket.next();
            assertThat(hello.path("type").asText()).isEqualTo("hello");
            assertThat(hello.path("seq").asInt()).isEqualTo(1);

            socket.send("{\"type\":\"time\",\"id\":7,\"sent\":12.5}");

            var time = socket.next();
            assertThat(time.path("type").asText()).isEqualTo("time");
            assertThat(time.path("id").asInt()).isEqualTo(7);
            assertThat(time.path("sent").asDouble()).isEqualTo(12.5);
            assertThat(time.path("received").asDouble())
                    .isPositive()
                    .isLessThanOrEqualTo(time.path("transmitted").asDouble());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"type\":\"nothing\"}", "{\"type\":\"time\",\"id\":\"x\"}", "{"})
    void whatIsNotUnderstoodIsRefusedAndTheSocketLivesOn(String text) throws Exception {
        try (var socket = LiveClient.as(server, server.accounts().listener())) {
            socket.next();
            socket.send(text);
            assertThat(socket.next().path("type").asText()).isEqualTo("refused");
            socket.send("{\"type\":\"time\",\"id\":1,\"sent\":1}");
            assertThat(socket.next().path("type").asText()).isEqualTo("time");
        }
    }

    @Test
    void aMessageThatIsTooLongClosesTheSocketAndOneThatJustFitsDoesNot() throws Exception {
        try (var socket = LiveClient.as(server, server.accounts().listener())) {
            socket.next();
            socket.send(" ".repeat(LONGEST_MESSAGE));
            assertThat(socket.next().path("type").asText()).isEqualTo("refused");
            socket.send(" ".repeat(LONGEST_MESSAGE + 1));
            assertThat(socket.closed()).isEqualTo(TOO_BIG);
        }
    }

    @Test
    void aStrangerGetsNoSocket() {
        assertRefused(401, "hathor.v1");
        assertRefused(401, "hathor.v1", "hathor.bearer.none");
        assertRefused(400, "hathor.bearer." + server.accounts().listener().token());
    }

    private void assertRefused(int status, String protocol, String... more) {
        assertThatThrownBy(() -> new LiveClient(server, protocol, more))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(status));
    }
}
