package org.hathor.edge;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.Headers;
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

    void receive(HttpServerExchange exchange) {
        exchange.setMaxEntitySize(settings.maxJsonBytes());
        if (!HttpContinue.requiresContinueResponse(exchange)) {
            new Reception(exchange).begin();
            return;
        }
        exchange.getRequestHeaders().remove(Headers.EXPECT);
        HttpContinue.sendContinueResponse(exchange, new IoCallback() {
            @Override
            public void onComplete(HttpServerExchange continued, Sender sender) {
                new Reception(continued).begin();
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

        void begin() {
            var channel = exchange.getRequestChannel();
            exchange.addExchangeCompleteListener((completed, nextListener) -> {
                giveUp();
                nextListener.proceed();
            });
            if (read(channel)) {
                return;
            }
            deadline = exchange.getIoThread()
                    .executeAfter(
                            () -> end(channel, Problem.BODY_TOO_SLOW),
                            settings.bodyDeadline().toMillis(),
                            TimeUnit.MILLISECONDS);
            channel.getReadSetter().set(this::read);
            channel.resumeReads();
        }

        /** Reads what is there; true when there is no more to wait for. */
        private boolean read(StreamSourceChannel channel) {
            try {
                while (!over) {
                    var buffer = free();
                    if (buffer == null) {
                        end(channel, Problem.BUSY);
                        return true;
                    }
                    int count = channel.read(buffer.getBuffer());
                    if (count < 0) {
                        proceed(channel);
                    } else if (count == 0) {
                        return false;
                    } else {
                        received += count;
                        if (received > settings.maxJsonBytes()) {
                            end(channel, Problem.BODY_TOO_LARGE);
                        }
                    }
                }
            } catch (IOException e) {
                stop(channel);
                giveUp();
                IoUtils.safeClose(exchange.getConnection());
            }
            return true;
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

        private void proceed(StreamSourceChannel channel) {
            stop(channel);
            for (var buffer : buffers) {
                buffer.getBuffer().flip();
            }
            if (received > 0) {
                Connectors.ungetRequestBytes(exchange, buffers.toArray(PooledByteBuffer[]::new));
                buffers.clear();
            }
            Connectors.resetRequestChannel(exchange);
            Connectors.executeRootHandler(next, exchange);
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
