package org.hathor.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.hathor.web.json.Json;

/**
 * What waits to be written to one socket, in order. One message is on its way at a time, so a reader that stalls fills
 * this bounded queue and nothing else; then it is closed.
 */
final class Outbox {

    /** Enough for a burst, little enough to be forgotten: some 100 KB. */
    static final int LONGEST = 256;

    /** Writes one message and says, from any thread, when it is through. */
    @FunctionalInterface
    interface Wire {
        void write(String text, Runnable written);
    }

    private final Wire wire;
    private final Runnable overflowed;
    private final Deque<Supplier<String>> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean closed;
    private long writingSince;
    private long seq;

    Outbox(Wire wire, Runnable overflowed) {
        this.wire = wire;
        this.overflowed = overflowed;
    }

    /** Takes a message whose text is the same for every socket: encoded once. */
    void put(String json) {
        put(() -> json);
    }

    /** Takes a message that is made when its turn comes: a clock should be read then. */
    void putLate(Supplier<ServerMessage> message) {
        put(() -> encode(message.get()));
    }

    static String encode(ServerMessage message) {
        return Json.write(message);
    }

    void close() {
        synchronized (waiting) {
            closed = true;
            waiting.clear();
        }
    }

    /** How long the message that is on its way has been on it; zero when none is. */
    long stalledNanos(long now) {
        synchronized (waiting) {
            return writing ? now - writingSince : 0;
        }
    }

    private void put(Supplier<String> message) {
        var full = false;
        synchronized (waiting) {
            if (closed) {
                return;
            }
            full = waiting.size() == LONGEST;
            if (full) {
                closed = true;
                waiting.clear();
            } else {
                waiting.add(message);
            }
        }
        if (full) {
            overflowed.run();
        } else {
            writeNext();
        }
    }

    private void writeNext() {
        String text;
        synchronized (waiting) {
            var next = writing ? null : waiting.poll();
            if (next == null) {
                return;
            }
            writing = true;
            writingSince = System.nanoTime();
            seq++;
            text = numbered(seq, next.get());
        }
        wire.write(text, this::written);
    }

    private void written() {
        synchronized (waiting) {
            writing = false;
        }
        writeNext();
    }

    /** The number goes before the fields, so that what is shared by all sockets stays as it is. */
    private static String numbered(long seq, String json) {
        return "{\"seq\":" + seq + ',' + json.substring(1);
    }
}
