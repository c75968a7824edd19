package org.hathor.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.List;
import java.util.Locale;

/** Decides what becomes of a body: it is refused, buffered, or let through as an upload. */
final class Bodies implements HttpHandler {

    private static final List<String> UPLOADS = List.of(
            "multipart/",
            "audio/",
            "video/",
            "image/",
            "application/octet-stream",
            "application/offset+octet-stream",
            "application/ogg",
            "application/zip");

    private final EdgeSettings settings;
    private final HttpHandler next;
    private final BufferedBody buffered;
    private final Uploads uploads;

    Bodies(EdgeSettings settings, HttpHandler next) {
        this.settings = settings;
        this.next = next;
        this.buffered = new BufferedBody(settings, next);
        this.uploads = new Uploads(settings, next);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!framingIsClear(exchange)) {
            Answers.refuse(exchange, Problem.BAD_FRAMING, null);
            return;
        }
        if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
            return;
        }
        boolean upload = isUpload(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE));
        if (exchange.getRequestContentLength() > (upload ? settings.maxUploadBytes() : settings.maxJsonBytes())) {
            Answers.refuse(exchange, Problem.BODY_TOO_LARGE, null);
        } else if (upload) {
            uploads.receive(exchange, exchange.getSourceAddress().getAddress());
        } else {
            buffered.receive(exchange);
        }
    }

    /**
     * RFC 9112, section 6.3: what two readers could frame differently is refused. Undertow takes any transfer coding for
     * {@code chunked}, and leaves the body of a GET in the connection, where it would be read as the next request.
     */
    private static boolean framingIsClear(HttpServerExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var codings = headers.get(Headers.TRANSFER_ENCODING);
        var lengths = headers.get(Headers.CONTENT_LENGTH);
        if (codings == null && lengths == null) {
            return true;
        }
        if (codings != null
                && (lengths != null || codings.size() != 1 || !"chunked".equalsIgnoreCase(codings.getFirst()))) {
            return false;
        }
        if (lengths != null && (lengths.size() != 1 || !isNumber(lengths.getFirst()))) {
            return false;
        }
        boolean bodiless = exchange.getRequestMethod().equals(Methods.GET)
                || exchange.getRequestMethod().equals(Methods.HEAD);
        return !bodiless || (lengths != null && exchange.getRequestContentLength() == 0);
    }

    private static boolean isNumber(String length) {
        return !length.isEmpty() && length.length() <= 18 && length.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isUpload(@org.jspecify.annotations.Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var type = contentType.strip().toLowerCase(Locale.ROOT);
        return UPLOADS.stream().anyMatch(type::startsWith);
    }
}
