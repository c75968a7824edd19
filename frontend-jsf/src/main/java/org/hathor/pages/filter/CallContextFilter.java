package org.hathor.pages.filter;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.security.Person;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says for whom and for which request the thread works, and turns what a page throws into a status while that is still
 * known: a fault is logged here, once, with its request id, and the error page shows the same id.
 */
public class CallContextFilter extends HttpFilter {

    /** The request attribute that tells the error page of a view whose state is gone. */
    public static final String EXPIRED = "hathor.view-expired";

    private static final Logger LOG = Logger.getLogger(CallContextFilter.class);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var scope = CallContext.open(contextOf(request));
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException thrown) {
            answer(request, response, thrown);
        } finally {
            scope.close();
        }
    }

    private static CallContext contextOf(HttpServletRequest request) {
        var requestId = request.getHeader("X-Request-Id");
        var context = new CallContext(requestId == null ? "-" : requestId, request.getRemoteAddr(), null, null);
        return Person.of(request)
                .map(person -> context.by(person.id(), person.userName()))
                .orElse(context);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception thrown)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            throw new ServletException(thrown);
        }
        var status = status(request, thrown);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.errorf(thrown, "%s %s failed", request.getMethod(), request.getServletPath());
        }
        response.sendError(status);
    }

    private static int status(HttpServletRequest request, Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ViewExpiredException expired -> {
                    request.setAttribute(EXPIRED, true);
                    return HttpServletResponse.SC_CONFLICT;
                }
                case FileNotFoundException missing -> {
                    return HttpServletResponse.SC_NOT_FOUND;
                }
                case NotFound missing -> {
                    return HttpServletResponse.SC_NOT_FOUND;
                }
                case Forbidden refused -> {
                    return HttpServletResponse.SC_FORBIDDEN;
                }
                case EJBAccessException refused -> {
                    return HttpServletResponse.SC_FORBIDDEN;
                }
                case TooMany tooMany -> {
                    return 429;
                }
                case Unavailable unavailable -> {
                    return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                }
                default -> {}
            }
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
