package org.hathor.playlists.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Roles;
import org.hathor.playlists.boundary.PlaylistSharing;
import org.hathor.playlists.boundary.ShareView;
import org.jspecify.annotations.Nullable;

/** With whom a playlist is shared. */
@Path("/playlists/{id}/people")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Playlists")
public class PlaylistPeopleResource {

    /** All of them. */
    @Schema(name = "PlaylistPeople")
    public record PlaylistPeople(List<ShareView> items) {}

    /** What is sent to share a playlist with somebody. */
    @Schema(name = "ShareInput")
    public record ShareInput(
            @NotBlank
            @Size(max = 200)
            @Schema(description = "The name by which the other one signs in.", examples = "beyonce")
            String username,

            @Schema(description = "Whether they may change what is in it; only see it, without it.", examples = "true")
            @Nullable
            Boolean mayEdit) {}

    @Inject
    private PlaylistSharing sharing;

    @GET
    @Operation(
            summary = "With whom is a playlist shared?",
            description = "Everybody who may see it is told, those of the longest time first.")
    public PlaylistPeople list(@PathParam("id") @Parameter(description = "The playlist.") UUID id) {
        return new PlaylistPeople(sharing.people(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Share a playlist with somebody",
            description = "Or change what they may do with it. Only whose it is may.")
    @APIResponse(responseCode = "200", description = "It is shared.")
    public ShareView share(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id, @Valid @NotNull ShareInput input) {
        return sharing.share(id, input.username(), Boolean.TRUE.equals(input.mayEdit()));
    }

    @DELETE
    @Path("{person}")
    @Operation(
            summary = "Share a playlist with somebody no longer",
            description = "Only whose it is may; and everybody for themselves, to leave it.")
    @APIResponse(responseCode = "204", description = "It is not shared with them.")
    public void unshare(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id,
            @PathParam("person") @Parameter(description = "The person.") UUID person) {
        sharing.unshare(id, person);
    }
}
