package org.hathor.web.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hathor.kernel.CallContext;
import org.hathor.web.problem.RequestIds;
import org.hathor.web.security.Caller;

/** Says, for the thread that works on a request, which request it is and who sent it. */
public class CallContextFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = RequestIds.of(request);
        if (!response.containsHeader(RequestIds.HEADER)) {
            response.setHeader(RequestIds.HEADER, id);
        }
        var scope = CallContext.open(contextOf(request, id));
        try {
            chain.doFilter(request, response);
        } finally {
            scope.close();
        }
    }

    private static CallContext contextOf(HttpServletRequest request, String id) {
        var anonymous = new CallContext(id, request.getRemoteAddr(), null, null);
        return Caller.of(request)
                .map(person -> anonymous.by(person.id(), person.userName()))
                .orElse(anonymous);
    }
}
