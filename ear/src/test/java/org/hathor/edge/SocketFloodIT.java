package org.hathor.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hathor.test.Eventually.eventually;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletionException;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** One address cannot take all the sockets. */
class SocketFloodIT {

    private static final int PER_ADDRESS = 20;

    private final HathorServer server = HathorServer.shared();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anAddressGetsItsShareOfSocketsAndGetsThemBack() {
        var token = server.accounts().administrator().token();
        var open = new ArrayList<WebSocket>();
        try {
            for (int i = 0; i < PER_ADDRESS; i++) {
                open.add(connect("198.51.100.20", token));
            }
            assertThatThrownBy(() -> connect("198.51.100.20", token))
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(429));
            open.add(connect("198.51.100.21", token));
        } finally {
            open.forEach(WebSocket::abort);
        }
        eventually("the places of closed sockets are free again", Duration.ofSeconds(10), () -> {
            connect("198.51.100.20", token).abort();
            return true;
        });
    }

    private WebSocket connect(String address, String token) {
        return client.newWebSocketBuilder()
                .header("X-Forwarded-For", address)
                .subprotocols("hathor.v1", "hathor.bearer." + token)
                .buildAsync(URI.create("ws://localhost:" + server.port() + "/api/live"), new WebSocket.Listener() {})
                .join();
    }
}
