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
import org.hathor.library.boundary.AlbumView;
import org.hathor.library.boundary.Albums;
import org.hathor.web.http.Fingerprints;
import org.hathor.web.http.PageQuery;

/** The albums of the library. */
@Path("/albums")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Library")
public class AlbumsResource {

    @Inject
    private Albums albums;

    @Context
    private Request request;

    @GET
    @Operation(
            summary = "List albums",
            description =
                    "All, or those that fit every condition. The songs of one: GET /api/songs?album=...&sort=track.")
    public Page<AlbumView> page(@BeanParam AlbumQuery query, @BeanParam PageQuery page) {
        return albums.page(query.filter(), query.sort(), query.order(), page.after(), page.limit());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an album", description = "Its songs: GET /api/songs?album=...&sort=track.")
    @APIResponse(
            responseCode = "200",
            description = "The album.",
            content = @Content(schema = @Schema(implementation = AlbumView.class)))
    public Response get(@PathParam("id") @Parameter(description = "The album.") UUID id) {
        return Fingerprints.answer(request, "album", albums.get(id));
    }
}
