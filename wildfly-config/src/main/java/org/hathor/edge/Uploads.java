package org.hathor.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Lets uploads through. They are too long for memory, so a worker thread reads them; therefore only so many may be under
 * way at once, and one that stalls is cut off.
 */
final class Uploads {

    private static final int LOOK_EVERY_SECONDS = 10;

    private final EdgeSettings settings;
    private final Slots slots;
    private final HttpHandler next;

    Uploads(EdgeSettings settings, HttpHandler next) {
        this.settings = settings;
        this.next = next;
        this.slots = new Slots(settings.maxUploads(), settings.maxUploadsPerAddress());
    }

    void receive(HttpServerExchange exchange, InetAddress client) throws Exception {
        switch (slots.take(client)) {
            case Slots.Refused refused ->
                Answers.refuse(
                        exchange, refused == Slots.Refused.ALL_TAKEN ? Problem.BUSY : Problem.TOO_MANY_UPLOADS, null);
            case Slots.Slot slot -> {
                exchange.addExchangeCompleteListener((completed, nextListener) -> {
                    slot.giveBack();
                    nextListener.proceed();
                });
                exchange.setMaxEntitySize(settings.maxUploadBytes());
                exchange.addRequestWrapper((factory, wrapped) -> new Watched(factory.create(), wrapped));
                next.handleRequest(exchange);
            }
        }
    }

    /** Counts what arrives, and looks every few seconds whether it was enough while somebody waited for it. */
    private final class Watched extends AbstractStreamSourceConduit<StreamSourceConduit> {
        private final HttpServerExchange exchange;
        private volatile long arrived;
        private volatile boolean starved;

        Watched(StreamSourceConduit source, HttpServerExchange exchange) {
            super(source);
            this.exchange = exchange;
            lookLater(0);
        }

        private void lookLater(long before) {
            exchange.getIoThread().executeAfter(() -> look(before), LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }

        private void look(long before) {
            if (exchange.isRequestComplete() || exchange.isComplete()) {
                return;
            }
            if (starved && arrived - before < settings.minUploadRate() * LOOK_EVERY_SECONDS) {
                IoUtils.safeClose(exchange.getConnection());
            } else {
                lookLater(arrived);
            }
        }

        private <N extends Number> N count(N read) {
            starved = read.longValue() == 0;
            if (read.longValue() > 0) {
                add(read.longValue());
            }
            return read;
        }

        private synchronized void add(long bytes) {
            arrived += bytes;
        }

        @Override
        public int read(ByteBuffer buffer) throws IOException {
            return count(super.read(buffer));
        }

        @Override
        public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
            return count(super.read(buffers, offset, length));
        }

        @Override
        public long transferTo(long position, long count, FileChannel target) throws IOException {
            return count(super.transferTo(position, count, target));
        }

        @Override
        public long transferTo(long count, ByteBuffer throughBuffer, StreamSinkChannel target) throws IOException {
            return count(super.transferTo(count, throughBuffer, target));
        }
    }
}
