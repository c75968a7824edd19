package org.hathor.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.hathor.web.json.Json;

/** A problem as an answer: of JAX-RS, or of what stands before it. */
public final class ProblemResponses {

    private static final String NEVER_STORED = "no-store";

    private ProblemResponses() {}

    static Response jaxrs(Problem problem) {
        var response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", NEVER_STORED)
                .entity(problem);
        problem.headers().forEach(response::header);
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer realm=\"hathor\"");
        }
        return response.build();
    }

    /** For filters and for the mechanism that authenticates: the request went no further. */
    public static void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", NEVER_STORED);
        problem.headers().forEach(response::setHeader);
        if (problem.status() == 401 && !problem.headers().containsKey("WWW-Authenticate")) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"hathor\"");
        }
        var told = problem.at(addressOf(request), RequestIds.of(request));
        response.getOutputStream().write(Json.write(told).getBytes(UTF_8));
    }

    /** What the caller asked for, also where the server has gone on to its error page. */
    private static String addressOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}
