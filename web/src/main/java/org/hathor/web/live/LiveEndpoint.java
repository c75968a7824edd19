package org.hathor.web.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hathor.accounts.boundary.AccessTokens;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Ids;
import org.hathor.web.json.Json;
import org.hathor.web.problem.ProblemType;
import org.hathor.web.security.Credential;
import org.hathor.web.security.PersonPrincipal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The socket of one browser tab. One instance a socket. */
@ServerEndpoint(value = LiveEndpoint.PATH, subprotocols = LiveEndpoint.PROTOCOL, configurator = LiveConfigurator.class)
public class LiveEndpoint {

    static final String PATH = "/live";
    static final String PROTOCOL = "hathor.v1";

    private static final Logger LOG = Logger.getLogger(LiveEndpoint.class);
    private static final String UNKNOWN = "The message is not one that is known here: see docs/live.md.";
    private static final int LONGEST_MESSAGE = 16 * 1024;
    private static final int MESSAGES_A_SECOND = 100;

    @Inject
    private LiveSockets sockets;

    @Inject
    private AccessTokens tokens;

    @Inject
    private Clock clock;

    private final StringBuilder begun = new StringBuilder();
    private @Nullable LiveSocket socket;

    @OnOpen
    public void open(Session session) {
        session.setMaxIdleTimeout(0);
        if (!(session.getUserPrincipal() instanceof PersonPrincipal person)) {
            throw new IllegalStateException("A socket passed the handshake without a person");
        }
        var opened = new LiveSocket(session, person);
        socket = opened;
        CallContext.run(opened.call(), () -> welcome(opened, person));
    }

    private void welcome(LiveSocket opened, PersonPrincipal person) {
        var id = Ids.next();
        LOG.debugf("Socket %s is open", id);
        opened.send(new ServerMessage.Hello(
                id, person.person().id(), person.person().userName(), opened.expiresAt()));
        sockets.add(opened);
    }

    /** Takes messages in parts, for the server keeps no limit of its own for whole ones. */
    @OnMessage
    public void part(String text, boolean last) {
        var from = socket;
        if (from == null) {
            return;
        }
        if (begun.length() + text.length() > LONGEST_MESSAGE) {
            from.close(CloseCodes.TOO_BIG, "a message of more than 16 KB");
            return;
        }
        begun.append(text);
        if (last) {
            var message = begun.toString();
            begun.setLength(0);
            message(from, message);
        }
    }

    private void message(LiveSocket from, String text) {
        var received = milliseconds(clock.instant());
        from.heard();
        if (!from.countMessage(MESSAGES_A_SECOND)) {
            from.close(CloseCodes.VIOLATED_POLICY, "too many messages");
            return;
        }
        CallContext.run(from.call(), () -> answer(from, text, received));
    }

    private void answer(LiveSocket from, String text, double received) {
        try {
            switch (Json.read(text, ClientMessage.class)) {
                case ClientMessage.Time question ->
                    from.sendLate(() -> new ServerMessage.Time(
                            question.id(), question.sent(), received, milliseconds(clock.instant())));
                case ClientMessage.Renew renewal -> renew(from, renewal.token());
                case null -> refuse(from, ProblemType.MALFORMED, UNKNOWN);
            }
        } catch (JsonProcessingException unreadable) {
            refuse(from, ProblemType.MALFORMED, UNKNOWN);
        }
    }

    private void renew(LiveSocket from, @Nullable String token) {
        var renewed = Optional.ofNullable(token)
                .flatMap(tokens::verify)
                .filter(verified -> verified.person().id().equals(from.call().personId()));
        if (renewed.isEmpty()) {
            refuse(from, ProblemType.UNAUTHENTICATED, "The token is not a valid one of the same person.");
            return;
        }
        from.renew(Credential.of(renewed.get()));
        from.send(new ServerMessage.Renewed(from.expiresAt()));
    }

    private static void refuse(LiveSocket to, ProblemType type, String detail) {
        to.send(new ServerMessage.Refused(type.code(), detail));
    }

    @OnMessage
    public void binary(byte[] part, boolean last) {
        if (socket != null) {
            socket.close(CloseCodes.CANNOT_ACCEPT, "texts only");
        }
    }

    @OnMessage
    public void pong(PongMessage pong) {
        if (socket != null) {
            socket.heard();
        }
    }

    @OnClose
    public void closed() {
        if (socket != null) {
            sockets.remove(socket);
        }
    }

    @OnError
    public void failed(Session session, Throwable failure) {
        if (session.isOpen()) {
            var call = socket == null ? CallContext.SYSTEM : socket.call();
            CallContext.run(call, () -> LOG.errorf(failure, "Socket %s failed", session.getId()));
        } else {
            LOG.debugf("Socket %s broke off: %s", session.getId(), failure.getMessage());
        }
    }

    private static double milliseconds(Instant instant) {
        return instant.getEpochSecond() * 1_000.0 + instant.getNano() / 1_000_000.0;
    }
}
