package org.hathor.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/** Counts WebSockets: so many in all, so many from one address. */
final class Sockets implements HttpHandler {

    private final Slots slots;
    private final HttpHandler next;

    Sockets(EdgeSettings settings, HttpHandler next) {
        this.slots = new Slots(settings.maxSockets(), settings.maxSocketsPerAddress());
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!"websocket".equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.UPGRADE))) {
            next.handleRequest(exchange);
            return;
        }
        switch (slots.take(exchange.getSourceAddress().getAddress())) {
            case Slots.Refused refused ->
                Answers.send(exchange, refused == Slots.Refused.ALL_TAKEN ? Problem.BUSY : Problem.TOO_MANY_SOCKETS);
            case Slots.Slot slot -> {
                exchange.getConnection().addCloseListener(connection -> slot.giveBack());
                exchange.addExchangeCompleteListener((completed, nextListener) -> {
                    if (!completed.isUpgrade()) {
                        slot.giveBack();
                    }
                    nextListener.proceed();
                });
                next.handleRequest(exchange);
            }
        }
    }
}
