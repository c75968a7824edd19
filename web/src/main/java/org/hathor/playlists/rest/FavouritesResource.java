package org.hathor.playlists.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.playlists.boundary.FavouriteView;
import org.hathor.playlists.boundary.Favourites;
import org.hathor.playlists.entity.MarkKind;
import org.hathor.web.http.PageQuery;
import org.jspecify.annotations.Nullable;

/** What the caller likes. */
@Path("/me/favourites")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Listening", description = "What one likes, and what one heard.")
public class FavouritesResource {

    @Inject
    private Favourites favourites;

    @GET
    @Operation(summary = "List favourites", description = "Yours, of one kind, the newest first.")
    public Page<FavouriteView> page(
            @QueryParam("kind") @Parameter(description = "Of which kind; songs, if nothing is said.") @Nullable
                    MarkKind kind,
            @BeanParam PageQuery page) {
        return favourites.page(requireNonNullElse(kind, MarkKind.songs), page.after(), page.limit());
    }

    @PUT
    @Path("{kind}/{id}")
    @Operation(summary = "Make something a favourite", description = "Doing it again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is one.")
    public void add(
            @PathParam("kind") @Parameter(description = "Of which kind it is.") MarkKind kind,
            @PathParam("id") @Parameter(description = "The song, the album or the artist.") UUID id) {
        favourites.add(kind, id);
    }

    @DELETE
    @Path("{kind}/{id}")
    @Operation(summary = "Make something no favourite any more", description = "Doing it again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is none.")
    public void remove(
            @PathParam("kind") @Parameter(description = "Of which kind it is.") MarkKind kind,
            @PathParam("id") @Parameter(description = "The song, the album or the artist.") UUID id) {
        favourites.remove(kind, id);
    }
}
