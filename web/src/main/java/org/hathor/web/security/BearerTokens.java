package org.hathor.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a request carries its token: the {@code Authorization} header (RFC 6750), or, since a browser cannot set headers
 * on a socket, an entry of the socket's list of subprotocols. Never the URL.
 */
public final class BearerTokens {

    /** The subprotocol that carries a token is this and the token. */
    public static final String SUBPROTOCOL = "hathor.bearer.";

    private static final String SCHEME = "bearer ";

    private BearerTokens() {}

    static Optional<String> in(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return Optional.of(
                    authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                            ? authorization.substring(SCHEME.length()).trim()
                            : "");
        }
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                ? inSubprotocols(request.getHeaders("Sec-WebSocket-Protocol"))
                : Optional.empty();
    }

    private static Optional<String> inSubprotocols(Enumeration<String> headers) {
        while (headers.hasMoreElements()) {
            for (var entry : headers.nextElement().split(",", -1)) {
                var protocol = entry.strip();
                if (protocol.startsWith(SUBPROTOCOL)) {
                    return Optional.of(protocol.substring(SUBPROTOCOL.length()));
                }
            }
        }
        return Optional.empty();
    }
}
