package org.hathor.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.hathor.operations.boundary.Draining;
import org.hathor.web.WebConfig;
import org.hathor.web.problem.Problem;
import org.hathor.web.problem.ProblemResponses;
import org.hathor.web.problem.ProblemType;
import org.hathor.web.security.Caller;

/** Refuses a socket before it is one, while a refusal can still say why. */
public class LiveHandshakeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebConfig config;

    @Inject
    private transient Draining draining;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var objection = objection(request);
        if (objection.isPresent()) {
            ProblemResponses.send(request, response, objection.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Problem> objection(HttpServletRequest request) {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            return Optional.of(Problem.of(ProblemType.UPGRADE_REQUIRED).withHeader("Upgrade", "websocket"));
        }
        if (!Origins.mayConnect(request.getHeader("Origin"), request.getHeader("Host"), config.corsOrigins())) {
            return Optional.of(Problem.of(ProblemType.FORBIDDEN, "Pages of this origin may not connect here."));
        }
        if (!protocols(request).contains(LiveEndpoint.PROTOCOL)) {
            return Optional.of(Problem.of(
                    ProblemType.MALFORMED, "The subprotocol " + LiveEndpoint.PROTOCOL + " has to be offered."));
        }
        if (Caller.of(request).isEmpty()) {
            return Optional.of(Problem.of(ProblemType.UNAUTHENTICATED));
        }
        if (draining.isDraining()) {
            return Optional.of(Problem.of(ProblemType.UNAVAILABLE, "This node is about to stop."));
        }
        return Optional.empty();
    }

    private static java.util.Set<String> protocols(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Sec-WebSocket-Protocol")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .collect(java.util.stream.Collectors.toSet());
    }
}
