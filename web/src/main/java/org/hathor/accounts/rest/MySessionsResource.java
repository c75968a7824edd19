package org.hathor.accounts.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.SessionView;
import org.hathor.accounts.boundary.Sessions;
import org.hathor.kernel.Roles;
import org.hathor.web.security.Caller;

/** Where the caller is signed in. */
@Path("/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.IN_PERSON)
@Tag(name = "Accounts")
public class MySessionsResource {

    /** All of them: nobody is signed in at more places than fit on a page. */
    @Schema(name = "MySessions")
    public record MySessions(List<SessionView> items) {}

    @Inject
    private Sessions sessions;

    @Context
    private HttpServletRequest request;

    @GET
    @Operation(
            summary = "Where am I signed in?",
            description = "Every browser and program that is signed in to the account, the newest first: since when,"
                    + " from where, how. The one that asks says so in \"current\".")
    public MySessions list() {
        return new MySessions(sessions.mine(Caller.session(request).orElse(null)));
    }

    @DELETE
    @Operation(
            summary = "Sign out everywhere else",
            description = "Ends every session of the account but the one that asks; that one leaves with"
                    + " POST /api/auth/logout.")
    public void endOthers() {
        sessions.endAllMine(Caller.session(request).orElse(null));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Sign out somewhere",
            description =
                    "Ends one session of the account: its tokens are void and its sockets closed within a second.")
    public void end(@PathParam("id") @Parameter(description = "The session.") UUID id) {
        sessions.endMine(id);
    }
}
