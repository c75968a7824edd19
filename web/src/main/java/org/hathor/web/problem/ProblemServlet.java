package org.hathor.web.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;

/** The error page of this WAR, for what fails before JAX-RS or around it. Asked for directly it does not exist. */
@WebServlet(ProblemServlet.PATH)
public class ProblemServlet extends HttpServlet {

    static final String PATH = "/-/problem";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProblemServlet.class);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemResponses.send(request, response, problemOf(request));
    }

    private static Problem problemOf(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return Problem.of(ProblemType.NOT_FOUND);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            var problem = Problems.of(failure, request.getUserPrincipal() != null);
            if (problem.status() == ProblemType.FAULT.status()) {
                LOG.error("A request failed", failure);
            }
            return problem;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Problem.of(ProblemType.ofStatus(status))
                : Problem.of(ProblemType.FAULT);
    }
}
