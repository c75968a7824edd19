package org.hathor.edge;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.DateUtils;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/** Writes the edge's own answers. */
final class Answers {

    /** How long what a refused client still sends is read and dropped, so that it can read the answer. */
    private static final long LINGER_SECONDS = 2;

    private Answers() {}

    /** Answers a request that has no body left to read; the connection lives on. */
    static void send(HttpServerExchange exchange, Problem problem) {
        exchange.getResponseSender().send(prepare(exchange, problem));
    }

    /** Answers a request whose body is not wanted, and then closes the connection. */
    static void refuse(HttpServerExchange exchange, Problem problem, @Nullable StreamSourceChannel body) {
        exchange.setPersistent(false);
        var bytes = prepare(exchange, problem);
        var lingering = lingering(body);
        if (exchange.getRequestMethod().equals(Methods.HEAD)) {
            // Undertow sends the headers of an answer to HEAD when it ends, not when it is written.
            exchange.getResponseSender().close(lingering);
        } else {
            exchange.getResponseSender().send(bytes, lingering);
        }
    }

    private static IoCallback lingering(@Nullable StreamSourceChannel body) {
        return new IoCallback() {
            @Override
            public void onComplete(HttpServerExchange answered, Sender sender) {
                linger(answered, body);
            }

            @Override
            public void onException(HttpServerExchange failed, Sender sender, IOException e) {
                IoUtils.safeClose(failed.getConnection());
            }
        };
    }

    private static ByteBuffer prepare(HttpServerExchange exchange, Problem problem) {
        exchange.setStatusCode(problem.status());
        var id = exchange.getRequestHeaders().getFirst(RequestIds.HEADER);
        boolean page = wantsPage(exchange);
        var body = page ? problem.html(id) : problem.json(exchange.getRequestPath(), id);
        var headers = exchange.getResponseHeaders();
        headers.put(Headers.CONTENT_TYPE, page ? "text/html;charset=utf-8" : "application/problem+json");
        headers.put(Headers.CONTENT_LENGTH, body.length);
        headers.put(Headers.CACHE_CONTROL, "no-store");
        if (problem.retryAfter() > 0) {
            headers.put(Headers.RETRY_AFTER, problem.retryAfter());
        }
        DateUtils.addDateHeaderIfRequired(exchange);
        return ByteBuffer.wrap(body);
    }

    private static boolean wantsPage(HttpServerExchange exchange) {
        var path = exchange.getRequestPath();
        if (path.equals("/api") || path.startsWith("/api/")) {
            return false;
        }
        var accept = exchange.getRequestHeaders().getFirst(Headers.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    /**
     * Closing a connection while its client is sending makes the client's system throw away the answer. So read for a
     * moment more.
     */
    private static void linger(HttpServerExchange exchange, @Nullable StreamSourceChannel obtained) {
        var connection = exchange.getConnection();
        var body = obtained != null ? obtained : exchange.getRequestChannel();
        if (body == null || exchange.isRequestComplete()) {
            exchange.endExchange();
            return;
        }
        connection.getIoThread().executeAfter(() -> IoUtils.safeClose(connection), LINGER_SECONDS, TimeUnit.SECONDS);
        body.getReadSetter().set(channel -> drop(channel, connection));
        body.resumeReads();
        drop(body, connection);
    }

    private static void drop(StreamSourceChannel body, ServerConnection connection) {
        try (var buffer = connection.getByteBufferPool().allocate()) {
            int read;
            do {
                buffer.getBuffer().clear();
                read = body.read(buffer.getBuffer());
            } while (read > 0);
            if (read < 0) {
                IoUtils.safeClose(connection);
            }
        } catch (IOException e) {
            IoUtils.safeClose(connection);
        }
    }
}
