package org.hathor.web.live;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hathor.accounts.boundary.RevokedIds;
import org.hathor.operations.boundary.Draining;
import org.jspecify.annotations.Nullable;

/** The sockets that are open on this node. Nothing here blocks: a slow reader costs its own socket only. */
@ApplicationScoped
public class LiveSockets {

    /** Private use range of RFC 6455: the token has expired. Get a new one and connect again. */
    static final CloseCode TOKEN_EXPIRED = () -> 4401;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int PING_EVERY_LOOKS = 20;
    private static final long SILENT_NANOS = Duration.ofSeconds(60).toNanos();
    private static final long STALLED_NANOS = Duration.ofSeconds(10).toNanos();

    private final Set<LiveSocket> open = ConcurrentHashMap.newKeySet();

    @Inject
    private Clock clock;

    @Inject
    private MeterRegistry meters;

    @Inject
    private Draining draining;

    @Inject
    private RevokedIds revoked;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private @Nullable Future<?> watch;
    private int looks;

    @PostConstruct
    void start() {
        meters.gauge("hathor.sockets.open", open, Set::size);
        watch = scheduler.scheduleAtFixedRate(
                this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (watch != null) {
            watch.cancel(false);
        }
        closeAll();
    }

    /** Tells everybody. The message is encoded once. */
    public void broadcast(ServerMessage message) {
        var json = Outbox.encode(message);
        open.forEach(socket -> socket.sendEncoded(json));
    }

    /** Says goodbye to those who are here by a session or a key that is void. */
    public void closeAllOf(String id) {
        open.stream()
                .filter(socket -> socket.dependency().equals(id))
                .forEach(socket -> socket.close(CloseCodes.VIOLATED_POLICY, "session ended"));
    }

    void add(LiveSocket socket) {
        open.add(socket);
        if (revoked.contains(socket.dependency())) {
            socket.close(CloseCodes.VIOLATED_POLICY, "session ended"); // between its handshake and now
        }
        if (draining.isDraining()) {
            socket.close(CloseCodes.SERVICE_RESTART, "restarting");
        }
    }

    void remove(LiveSocket socket) {
        open.remove(socket);
    }

    /** The server waits for this before it goes on to close whatever is open. */
    void drain(@Observes Draining.Began began) {
        closeAll();
    }

    private void closeAll() {
        open.forEach(socket -> socket.close(CloseCodes.SERVICE_RESTART, "restarting"));
    }

    private void look() {
        if (draining.isDraining()) {
            closeAll();
            return;
        }
        looks++;
        var now = System.nanoTime();
        var ping = looks % PING_EVERY_LOOKS == 0;
        for (var socket : open) {
            if (socket.stalledNanos(now) > STALLED_NANOS) {
                socket.close(CloseCodes.TRY_AGAIN_LATER, "too slow");
            } else if (socket.silentNanos(now) > SILENT_NANOS) {
                socket.close(CloseCodes.GOING_AWAY, "silent");
            } else if (socket.expiresAt().isBefore(clock.instant())) {
                socket.close(TOKEN_EXPIRED, "token expired");
            } else if (ping) {
                socket.ping();
            }
        }
    }
}
