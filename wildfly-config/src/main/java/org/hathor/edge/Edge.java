package org.hathor.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one filter through which every request passes before any deployment sees it. It names the request, finds out who the
 * client is, refuses what is malformed, too large, too slow or too much, and sees to it that every response has its
 * headers and every error its words.
 */
public final class Edge implements HttpHandler {

    private static final HttpString FORWARDED = new HttpString("Forwarded");
    private static final HttpString FORWARDED_PROTOCOL = new HttpString("X-Forwarded-Proto");
    private static final List<HttpString> FORWARDED_HEADERS = List.of(
            FORWARDED,
            Headers.X_FORWARDED_FOR,
            FORWARDED_PROTOCOL,
            Headers.X_FORWARDED_HOST,
            Headers.X_FORWARDED_PORT,
            new HttpString("X-Real-IP"));

    private static final Set<HttpString> UNWANTED = Set.of(Methods.TRACE, Methods.CONNECT, new HttpString("TRACK"));

    private final EdgeSettings settings;
    private final RequestIds ids = new RequestIds();
    private final ResponseHeaders responseHeaders = new ResponseHeaders();
    private final HttpHandler inside;

    /** Called by the server. */
    public Edge(HttpHandler next) {
        this(EdgeSettings.ofThisServer(), next);
    }

    Edge(EdgeSettings settings, HttpHandler next) {
        this.settings = settings;
        this.inside = new Sockets(settings, new Bodies(settings, next));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var headers = exchange.getRequestHeaders();
        headers.put(RequestIds.HEADER, ids.decide(headers.getFirst(RequestIds.HEADER)));
        exchange.addResponseCommitListener(responseHeaders);
        exchange.addDefaultResponseListener(Edge::putIntoWords);
        findClient(exchange);
        if (UNWANTED.contains(exchange.getRequestMethod())) {
            Answers.refuse(exchange, Problem.of(405), null);
        } else if (!namesOneHost(exchange)) {
            Answers.refuse(exchange, Problem.of(400), null);
        } else if (!Paths.sane(path(exchange.getRequestURI())) || !Paths.queryIsSane(exchange.getQueryString())) {
            Answers.refuse(exchange, Problem.BAD_PATH, null);
        } else {
            inside.handleRequest(exchange);
        }
    }

    /** RFC 9112, section 3.2. */
    private static boolean namesOneHost(HttpServerExchange exchange) {
        int hosts = exchange.getRequestHeaders().count(Headers.HOST);
        return hosts == 1 || (hosts == 0 && !exchange.isHttp11());
    }

    /** Gives the error that somebody behind us answered without a body the words it lacks. */
    private static boolean putIntoWords(HttpServerExchange exchange) {
        int status = exchange.getStatusCode();
        if (status < 400 || exchange.isResponseStarted() || !exchange.isResponseChannelAvailable()) {
            return false;
        }
        if (status == 503) {
            exchange.setPersistent(false);
        }
        Answers.send(exchange, Problem.of(status));
        return true;
    }

    private void findClient(HttpServerExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var peer = exchange.getSourceAddress().getAddress();
        var proxies = settings.trustedProxies();
        if (proxies.trusts(peer)) {
            var client = proxies.client(peer, joined(headers.get(Headers.X_FORWARDED_FOR)));
            exchange.setSourceAddress(new InetSocketAddress(client, 0));
            var protocol = headers.getLast(FORWARDED_PROTOCOL);
            if (protocol != null) {
                exchange.setRequestScheme("https".equalsIgnoreCase(protocol.strip()) ? "https" : "http");
            }
        }
        FORWARDED_HEADERS.forEach(headers::remove);
    }

    private static @Nullable String joined(@Nullable List<String> values) {
        return values == null ? null : String.join(",", values);
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
