package org.hathor.edge;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Receives a whole body on the I/O thread before anybody waits for it: a slow client costs some memory for a while, and
 * never a worker thread. The body is as short as {@code max-json-bytes}, and it must be there by the deadline.
 */
final class BufferedBody {

    private static final long UNLIMITED = -1;

    private final EdgeSettings settings;
    private final HttpHandler next;
    private final AtomicLong buffered = new AtomicLong();

    BufferedBody(EdgeSettings settings, HttpHandler next) {
        this.settings = settings;
        this.next = next;
    }

    /** Bytes held now, for all requests. */
    long buffered() {
        return buffered.get();
    }

    void receive(HttpServerExchange exchange) throws Exception {
        // This class counts for itself; Undertow would break the connection off instead of answering.
        exchange.setMaxEntitySize(UNLIMITED);
        if (HttpContinue.requiresContinueResponse(exchange)) {
            exchange.dispatch(SameThreadExecutor.INSTANCE, () -> invite(exchange));
            return;
        }
        if (new Reception(exchange).begin()) {
            next.handleRequest(exchange);
        }
    }

    /** Sends the 100 that the client waits for, then receives. */
    private void invite(HttpServerExchange exchange) {
        HttpContinue.sendContinueResponse(exchange, new IoCallback() {
            @Override
            public void onComplete(HttpServerExchange invited, Sender sender) {
                invited.getRequestHeaders().remove(Headers.EXPECT);
                if (new Reception(invited).begin()) {
                    Connectors.executeRootHandler(next, invited);
                }
            }

            @Override
            public void onException(HttpServerExchange failed, Sender sender, IOException e) {
                IoUtils.safeClose(failed.getConnection());
            }
        });
    }

    private final class Reception {
        private final HttpServerExchange exchange;
        private final List<PooledByteBuffer> buffers = new ArrayList<>();
        private long received;
        private long reserved;
        private boolean over;
        private XnioExecutor.@Nullable Key deadline;

        Reception(HttpServerExchange exchange) {
            this.exchange = exchange;
        }

        /** Reads what is there already; true when that was everything, else the rest is awaited. */
        boolean begin() {
            var channel = exchange.getRequestChannel();
            exchange.addExchangeCompleteListener((completed, nextListener) -> {
                giveUp();
                nextListener.proceed();
            });
            if (read(channel)) {
                return true;
            }
            if (!over) {
                deadline = exchange.getIoThread()
                        .executeAfter(
                                () -> end(channel, Problem.BODY_TOO_SLOW),
                                settings.bodyDeadline().toMillis(),
                                TimeUnit.MILLISECONDS);
                channel.getReadSetter().set(this::resume);
                channel.resumeReads();
            }
            return false;
        }

        private void resume(StreamSourceChannel channel) {
            if (read(channel)) {
                Connectors.executeRootHandler(next, exchange);
            }
        }

        /** Reads what is there; true when the body is complete and handed back to the exchange. */
        private boolean read(StreamSourceChannel channel) {
            try {
                while (!over) {
                    var buffer = free();
                    if (buffer == null) {
                        end(channel, Problem.BUSY);
                        return false;
                    }
                    int count = channel.read(buffer.getBuffer());
                    if (count < 0) {
                        complete(channel);
                        return true;
                    }
                    if (count == 0) {
                        return false;
                    }
                    received += count;
                    if (received > settings.maxJsonBytes()) {
                        end(channel, Problem.BODY_TOO_LARGE);
                    }
                }
            } catch (IOException e) {
                // A chunk that is none, or a client that has gone: then nobody reads this.
                end(channel, Problem.BAD_FRAMING);
            }
            return false;
        }

        /** The buffer to read into, or none if this server holds as much as it may. */
        private @Nullable PooledByteBuffer free() {
            if (!buffers.isEmpty() && buffers.getLast().getBuffer().hasRemaining()) {
                return buffers.getLast();
            }
            var buffer = exchange.getConnection().getByteBufferPool().allocate();
            buffers.add(buffer);
            int size = buffer.getBuffer().capacity();
            reserved += size;
            return buffered.addAndGet(size) > settings.maxBufferedBytes() ? null : buffer;
        }

        private void complete(StreamSourceChannel channel) {
            stop(channel);
            for (var buffer : buffers) {
                buffer.getBuffer().flip();
            }
            if (received > 0) {
                Connectors.ungetRequestBytes(exchange, buffers.toArray(PooledByteBuffer[]::new));
                buffers.clear();
            }
            Connectors.resetRequestChannel(exchange);
        }

        private void end(StreamSourceChannel channel, Problem problem) {
            if (!over) {
                stop(channel);
                giveUp();
                Answers.refuse(exchange, problem, channel);
            }
        }

        private void stop(StreamSourceChannel channel) {
            over = true;
            if (deadline != null) {
                deadline.remove();
            }
            channel.getReadSetter().set(null);
            channel.suspendReads();
        }

        /** Gives back the memory; the account is settled when the exchange is over, if the application got the body. */
        private void giveUp() {
            buffers.forEach(PooledByteBuffer::close);
            buffers.clear();
            buffered.addAndGet(-reserved);
            reserved = 0;
        }
    }
}
