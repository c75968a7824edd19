package org.hathor.web.filter;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.hathor.kernel.TooMany;
import org.hathor.operations.boundary.RateLimitDecision;
import org.hathor.operations.boundary.RateLimitPolicy;
import org.hathor.operations.boundary.RateLimits;
import org.hathor.web.problem.ProblemResponses;
import org.hathor.web.problem.Problems;
import org.hathor.web.security.Caller;

/**
 * How often a caller may ask: an anonymous one by address, a known one by account. The headers are those of
 * draft-ietf-httpapi-ratelimit-headers. What asks whether this node is alive is never counted, nor are the files of the
 * documentation page.
 */
public class RateLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Shown by the dozen, fetched without a token, and found by nobody who was not told where. */
    private static final Pattern PICTURE = Pattern.compile("/people/[0-9a-f-]{36}/picture");

    @Inject
    private transient RateLimits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isFree(pathOf(request))) {
            chain.doFilter(request, response);
            return;
        }
        var decision = Caller.of(request)
                .map(person -> limits.check(RateLimitPolicy.PERSON, person.id().toString()))
                .orElseGet(() -> limits.check(RateLimitPolicy.ANONYMOUS, request.getRemoteAddr()));
        tell(response, decision);
        if (decision.allowed()) {
            chain.doFilter(request, response);
        } else {
            var refusal = new TooMany(decision.policy(), decision.retryAfter());
            ProblemResponses.send(request, response, Problems.of(refusal, false));
        }
    }

    private static void tell(HttpServletResponse response, RateLimitDecision decision) {
        if (decision.exempt()) {
            return;
        }
        var policy = '"' + decision.policy() + '"';
        response.setHeader(
                "RateLimit-Policy",
                policy + ";q=" + decision.limit() + ";w=" + decision.window().toSeconds());
        response.setHeader(
                "RateLimit",
                policy + ";r=" + decision.remaining() + ";t=" + decision.reset().toSeconds());
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean isFree(String path) {
        return path.equals("/healthz")
                || path.equals("/readyz")
                || path.startsWith("/docs/")
                || PICTURE.matcher(path).matches();
    }
}
