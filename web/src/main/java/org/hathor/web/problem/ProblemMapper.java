package org.hathor.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.jboss.logging.Logger;

/**
 * What JAX-RS answers when something was thrown. JAX-RS picks the mapper of the nearest type, and RESTEasy brings some
 * of its own for single types, so {@link ProblemMappers} names those types again; all of them end here.
 */
abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Context
    private UriInfo uri;

    @Context
    private SecurityContext security;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(E failure) {
        if (failure instanceof WebApplicationException http
                && http.getResponse().getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return http.getResponse();
        }
        var problem = Problems.of(failure, security.getUserPrincipal() != null);
        if (problem.status() == ProblemType.FAULT.status()) {
            LOG.error("A request failed", failure);
            if (RequestDeadline.isOver(request)) {
                problem = Problem.of(ProblemType.DEADLINE_EXCEEDED);
            }
        }
        return ProblemResponses.jaxrs(problem.at("/api" + uri.getPath(), RequestIds.of(request)));
    }
}
