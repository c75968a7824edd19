package org.hathor.library.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.ArtistView;
import org.hathor.library.boundary.Artists;
import org.hathor.web.http.Fingerprints;
import org.hathor.web.http.PageQuery;

/** The artists of the library. */
@Path("/artists")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Library")
public class ArtistsResource {

    @Inject
    private Artists artists;

    @Context
    private Request request;

    @GET
    @Operation(
            summary = "List artists",
            description = "Everybody who has a part in a song or an album, or those who fit every condition.")
    public Page<ArtistView> page(@BeanParam ArtistQuery query, @BeanParam PageQuery page) {
        return artists.page(query.filter(), query.sort(), query.order(), page.after(), page.limit());
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read an artist",
            description = "Their albums: GET /api/albums?artist=..., their songs: GET /api/songs?artist=....")
    @APIResponse(
            responseCode = "200",
            description = "The artist.",
            content = @Content(schema = @Schema(implementation = ArtistView.class)))
    public Response get(@PathParam("id") @Parameter(description = "The artist.") UUID id) {
        return Fingerprints.answer(request, "artist", artists.get(id));
    }
}
