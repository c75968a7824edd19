package org.hathor.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Supplier;
import org.hathor.kernel.CallContext;
import org.hathor.web.security.Credential;
import org.hathor.web.security.PersonPrincipal;
import org.jboss.logging.Logger;

/** One open socket: who is at its other end, how long it may stay, and what waits for it. */
final class LiveSocket {

    private static final Logger LOG = Logger.getLogger(LiveSocket.class);

    private final Session session;
    private final CallContext call;
    private final Outbox outbox;
    private volatile Credential credential;
    private volatile long lastHeard = System.nanoTime();
    private long secondOfMessages;
    private int messagesInSecond;

    LiveSocket(Session session, PersonPrincipal person) {
        this.session = session;
        this.call = person.call();
        this.credential = person.credential();
        this.outbox = new Outbox(this::write, () -> close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too slow"));
    }

    CallContext call() {
        return call;
    }

    Instant expiresAt() {
        return credential.expiresAt();
    }

    /** The session or key without which it is closed. */
    String dependency() {
        return String.valueOf(credential.id());
    }

    void renew(Credential newer) {
        credential = newer;
    }

    void send(ServerMessage message) {
        outbox.put(Outbox.encode(message));
    }

    void sendEncoded(String json) {
        outbox.put(json);
    }

    void sendLate(Supplier<ServerMessage> message) {
        outbox.putLate(message);
    }

    /** Notes that the other end lives. */
    void heard() {
        lastHeard = System.nanoTime();
    }

    /** Notes one message; false when there were more than {@code most} in the same second. */
    synchronized boolean countMessage(int most) {
        var second = System.nanoTime() / 1_000_000_000L;
        if (second != secondOfMessages) {
            secondOfMessages = second;
            messagesInSecond = 0;
        }
        messagesInSecond++;
        return messagesInSecond <= most;
    }

    long silentNanos(long now) {
        return now - lastHeard;
    }

    long stalledNanos(long now) {
        return outbox.stalledNanos(now);
    }

    void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalArgumentException gone) {
            LOG.debugf("No ping to socket %s: %s", session.getId(), gone.getMessage());
        }
    }

    void close(CloseCode code, String reason) {
        outbox.close();
        if (!session.isOpen()) {
            return;
        }
        try {
            session.close(new CloseReason(code, reason));
        } catch (IOException gone) {
            LOG.debugf("Socket %s did not close: %s", session.getId(), gone.getMessage());
        }
    }

    private void write(String text, Runnable written) {
        session.getAsyncRemote().sendText(text, result -> {
            if (result.isOK()) {
                written.run();
            } else {
                outbox.close();
            }
        });
    }
}
