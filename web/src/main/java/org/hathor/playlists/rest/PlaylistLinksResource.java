package org.hathor.playlists.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Roles;
import org.hathor.playlists.boundary.IssuedLink;
import org.hathor.playlists.boundary.LinkView;
import org.hathor.playlists.boundary.PlaylistLinks;
import org.jspecify.annotations.Nullable;

/** The links by which everybody may see a playlist. */
@Path("/playlists/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Playlists")
public class PlaylistLinksResource {

    /** All of them. */
    @Schema(name = "PlaylistLinks")
    public record PlaylistLinkList(List<LinkView> items) {}

    /** What is sent to make a link. */
    @Schema(name = "LinkInput")
    public record LinkInput(
            @Schema(
                    description = "Whether whoever has it may hear the songs; only read what they are, without it.",
                    examples = "true")
            @Nullable
            Boolean mayListen,

            @Schema(
                    description = "Until when it is good; until it is revoked, without it.",
                    examples = "2027-01-01T00:00:00Z")
            @Nullable
            Instant expiresAt) {}

    @Inject
    private PlaylistLinks links;

    @GET
    @Operation(
            summary = "Which links does a playlist have?",
            description = "Without their secrets, which nobody can be told again. Only whose it is may ask.")
    public PlaylistLinkList list(@PathParam("id") @Parameter(description = "The playlist.") UUID id) {
        return new PlaylistLinkList(links.list(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a link to a playlist",
            description = "Whoever has it may see the playlist without signing in. Its secret is told once: it is never"
                    + " stored, so this is not repeated by an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "The link.",
            content = @Content(schema = @Schema(implementation = IssuedLink.class)))
    public Response create(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id, @Valid @NotNull LinkInput input) {
        var issued = links.create(id, Boolean.TRUE.equals(input.mayListen()), input.expiresAt());
        return Response.status(Response.Status.CREATED).entity(issued).build();
    }

    @DELETE
    @Path("{link}")
    @Operation(summary = "Revoke a link to a playlist", description = "It leads nowhere from now on.")
    @APIResponse(responseCode = "204", description = "It is revoked.")
    public void revoke(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id,
            @PathParam("link") @Parameter(description = "The link.") UUID link) {
        links.revoke(id, link);
    }
}
