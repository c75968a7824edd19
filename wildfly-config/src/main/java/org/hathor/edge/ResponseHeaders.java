package org.hathor.edge;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.ResponseCommitListener;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;

/**
 * The headers that every response carries, errors included. They are written at the last moment, so no reset of a response
 * loses them, and only where the application has not set its own (a page has a wider content security policy).
 */
final class ResponseHeaders implements ResponseCommitListener {

    private record Header(HttpString name, String value) {}

    private static final HttpString POWERED_BY = new HttpString("X-Powered-By");
    private static final HttpString TRANSPORT_SECURITY = new HttpString("Strict-Transport-Security");

    private static final List<Header> ALWAYS = List.of(
            new Header(new HttpString("X-Content-Type-Options"), "nosniff"),
            new Header(new HttpString("X-Frame-Options"), "DENY"),
            new Header(new HttpString("Content-Security-Policy"), "default-src 'none'; frame-ancestors 'none'"),
            new Header(new HttpString("Referrer-Policy"), "same-origin"),
            new Header(
                    new HttpString("Permissions-Policy"),
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                            + " microphone=(), midi=(), payment=(), usb=()"),
            new Header(new HttpString("Cross-Origin-Opener-Policy"), "same-origin"),
            new Header(new HttpString("Cross-Origin-Resource-Policy"), "same-origin"));

    @Override
    public void beforeCommit(HttpServerExchange exchange) {
        var headers = exchange.getResponseHeaders();
        for (var header : ALWAYS) {
            if (!headers.contains(header.name())) {
                headers.put(header.name(), header.value());
            }
        }
        var id = exchange.getRequestHeaders().getFirst(RequestIds.HEADER);
        if (id != null) {
            headers.put(RequestIds.HEADER, id);
        }
        headers.remove(Headers.SERVER);
        headers.remove(POWERED_BY);
        if (exchange.isSecure()) {
            secure(exchange);
        }
    }

    private static void secure(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
        for (var cookie : exchange.responseCookies()) {
            cookie.setSecure(true);
        }
    }
}
