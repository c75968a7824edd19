package org.hathor.accounts.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.InvitationDraft;
import org.hathor.accounts.boundary.InvitationView;
import org.hathor.accounts.boundary.Invitations;
import org.hathor.accounts.boundary.IssuedInvitation;
import org.hathor.accounts.boundary.Role;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.web.http.PageQuery;
import org.jspecify.annotations.Nullable;

/** Who may register although registration is not open. A secret is told once, so a repetition is not answered with it. */
@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Tag(name = "People")
public class InvitationsResource {

    @Schema(name = "InvitationInput")
    public record InvitationInput(
            @Size(max = 254)
            @Schema(description = "Who registers must give this address; without it any.", examples = "ann@example.org")
            @Nullable
            String email,

            @NotEmpty @Size(max = 4) @Schema(description = "What they may do.", examples = "[\"listener\"]")
            Set<@NotNull Role> roles,

            @Schema(
                    description = "Until when it is good, in the next 90 days; for a week without it.",
                    examples = "2026-11-27T12:00:00Z")
            @Nullable
            Instant expiresAt) {}

    @Inject
    private Invitations invitations;

    @GET
    @Operation(summary = "List invitations", description = "The newest first, used and expired ones among them.")
    public Page<InvitationView> page(@BeanParam PageQuery query) {
        return invitations.page(query.after(), query.limit());
    }

    @POST
    @Operation(
            summary = "Invite somebody",
            description = "The answer has the link on which they register. It is told this once and works once.")
    @APIResponse(
            responseCode = "201",
            description = "The invitation and its link.",
            content = @Content(schema = @Schema(implementation = IssuedInvitation.class)))
    public Response create(@Valid @NotNull InvitationInput input) {
        var issued = invitations.create(new InvitationDraft(input.email(), input.roles(), input.expiresAt()));
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/invitations/" + issued.invitation().id())
                .entity(issued)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take an invitation back", description = "Its link no longer works.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void revoke(@PathParam("id") @Parameter(description = "The invitation.") UUID id) {
        invitations.revoke(id);
    }
}
