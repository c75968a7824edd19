package org.hathor.web.filter;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hathor.web.WebConfig;
import org.hathor.web.problem.Problem;
import org.hathor.web.problem.ProblemResponses;
import org.hathor.web.problem.ProblemType;

/** Which pages of other origins may call the API; none unless {@code hathor.web.cors-origins} names them. */
public class CorsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, X-API-Key, X-Request-Id";
    private static final String RESPONSE_HEADERS =
            "ETag, Location, X-Request-Id, Idempotency-Replayed, RateLimit, RateLimit-Policy, Retry-After";
    private static final String TEN_MINUTES = "600";

    @Inject
    private transient WebConfig config;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var origin = request.getHeader("Origin");
        var allowed =
                config.corsOrigins().stream().filter(one -> one.equals(origin)).findFirst();
        if (!config.corsOrigins().isEmpty()) {
            response.addHeader("Vary", "Origin");
        }
        if (allowed.isPresent()) {
            response.setHeader("Access-Control-Allow-Origin", allowed.get());
            response.setHeader("Access-Control-Expose-Headers", RESPONSE_HEADERS);
            if (config.corsCredentials()) {
                response.setHeader("Access-Control-Allow-Credentials", "true");
            }
        }
        if (origin != null && isPreflight(request)) {
            answerPreflight(request, response, allowed.isPresent());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return "OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static void answerPreflight(HttpServletRequest request, HttpServletResponse response, boolean known)
            throws IOException {
        if (!known) {
            var problem = Problem.of(ProblemType.FORBIDDEN, "Pages of this origin may not call this server.");
            ProblemResponses.send(request, response, problem);
            return;
        }
        response.addHeader("Vary", "Access-Control-Request-Method, Access-Control-Request-Headers");
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
        response.setHeader("Access-Control-Max-Age", TEN_MINUTES);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
