package org.hathor.playlists.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Roles;
import org.hathor.playlists.boundary.Favourites;

/** How much the caller likes songs. */
@Path("/me/ratings/songs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Listening")
public class RatingsResource {

    /** What is sent to rate something. */
    @Schema(name = "RatingInput")
    public record RatingInput(
            @NotNull @Min(1) @Max(5) @Schema(description = "Stars, 5 is best.", examples = "4")
            Integer rating) {}

    @Inject
    private Favourites favourites;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Rate a song", description = "Takes the place of the rating before; only you see it.")
    @APIResponse(responseCode = "204", description = "It is rated.")
    public void rate(
            @PathParam("id") @Parameter(description = "The song.") UUID id, @Valid @NotNull RatingInput input) {
        favourites.rate(id, input.rating());
    }

    @DELETE
    @Operation(summary = "Take a rating back", description = "Doing it again changes nothing.")
    @APIResponse(responseCode = "204", description = "It has none.")
    public void unrate(@PathParam("id") @Parameter(description = "The song.") UUID id) {
        favourites.unrate(id);
    }
}
