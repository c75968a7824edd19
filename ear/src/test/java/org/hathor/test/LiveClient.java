package org.hathor.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A socket at {@code /api/live}, and what came over it. */
public final class LiveClient implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 10;

    private final Ears ears = new Ears();
    private final WebSocket socket;

    /** Opens a socket with these subprotocols; a refusal is a {@link CompletionException}. */
    public LiveClient(HathorServer server, String protocol, String... more) {
        socket = CLIENT.newWebSocketBuilder()
                .subprotocols(protocol, more)
                .buildAsync(URI.create("ws://localhost:" + server.port() + "/api/live"), ears)
                .join();
    }

    public static LiveClient as(HathorServer server, Account account) {
        return new LiveClient(server, "hathor.v1", "hathor.bearer." + account.token());
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    /** The next message; waits for it. */
    public JsonNode next() throws InterruptedException, JsonProcessingException {
        var text = ears.messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("No message came");
        }
        return Api.JSON.readTree(text);
    }

    /** The code with which the server closes; waits for it. */
    public int closed() {
        return ears.closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Ears implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            closed.completeExceptionally(failure);
        }
    }
}
