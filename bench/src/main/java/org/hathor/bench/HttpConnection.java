package org.hathor.bench;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One kept-alive connection with at most one request under way. */
final class HttpConnection {

    private static final int ANSWER_BYTES = 256 * 1024;

    private final HttpRequest request;
    private final Selector selector;
    private final ByteBuffer in = ByteBuffer.allocateDirect(ANSWER_BYTES);
    private HttpAnswer answer = HttpAnswer.INCOMPLETE;
    private @Nullable SocketChannel channel;

    /** When the request under way was due and when it was sent, in nanoTime. */
    long due;

    long sent;

    HttpConnection(HttpRequest request, Selector selector) {
        this.request = request;
        this.selector = selector;
    }

    void send(long dueAt) throws IOException {
        var open = channel();
        due = dueAt;
        in.clear();
        answer = HttpAnswer.INCOMPLETE;
        var out = request.any();
        sent = System.nanoTime();
        while (out.hasRemaining()) {
            open.write(out);
        }
    }

    /** Reads what there is; once its length is known, the rest of a body is counted and forgotten. */
    HttpAnswer read() throws IOException {
        if (answer.missing() > 0) {
            in.clear();
        }
        var count = channel().read(in);
        if (count < 0) {
            throw new IOException("closed by the server");
        }
        answer = answer.missing() > 0
                ? new HttpAnswer(answer.status(), answer.length(), answer.missing() - count)
                : HttpAnswer.parse(in, in.position());
        if (answer.length() < 0 && !in.hasRemaining()) {
            throw new IOException("answer of unknown length, longer than " + ANSWER_BYTES + " bytes");
        }
        return answer;
    }

    void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // It is gone either way.
            }
            channel = null;
        }
    }

    private SocketChannel channel() throws IOException {
        var open = channel;
        if (open == null) {
            open = SocketChannel.open(request.address());
            open.setOption(StandardSocketOptions.TCP_NODELAY, true);
            open.configureBlocking(false);
            open.register(selector, SelectionKey.OP_READ, this);
            channel = open;
        }
        return open;
    }
}
