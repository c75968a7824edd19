package org.hathor.web.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hathor.web.problem.Problem;
import org.hathor.web.problem.ProblemResponses;
import org.hathor.web.problem.ProblemType;
import org.hathor.web.security.Caller;

/** Whoever sends a token means to be somebody: a bad one is never treated as none. */
public class RefusedTokenFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Caller.wasRefused(request)) {
            var problem = Problem.of(
                            ProblemType.UNAUTHENTICATED, "The token or key is not valid, or not valid any more.")
                    .withHeader("WWW-Authenticate", "Bearer realm=\"hathor\", error=\"invalid_token\"");
            ProblemResponses.send(request, response, problem);
            return;
        }
        chain.doFilter(request, response);
    }
}
