package org.hathor.playlists.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Page;
import org.hathor.playlists.boundary.SharedEntryView;
import org.hathor.playlists.boundary.SharedPlaylistView;
import org.hathor.playlists.boundary.SharedPlaylists;
import org.hathor.web.http.PageQuery;

/** Playlists for whoever has a link: the address itself says that its holder may. */
@Path("/shared/playlists/{token}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@PermitAll
@Tag(name = "Playlists")
public class SharedPlaylistsResource {

    @Inject
    private SharedPlaylists shared;

    @GET
    @Operation(summary = "Read a playlist by a link", description = "404 when the link is over or was revoked.")
    public SharedPlaylistView get(
            @PathParam("token") @Parameter(description = "The secret of the link.") String token) {
        return shared.get(token);
    }

    @GET
    @Path("entries")
    @Operation(
            summary = "What is in a playlist, by a link?",
            description = "The songs in its order; with an address for a player, where its owner allows to listen.")
    public Page<SharedEntryView> entries(
            @PathParam("token") @Parameter(description = "The secret of the link.") String token,
            @BeanParam PageQuery page) {
        return shared.entries(token, page.after(), page.limit());
    }
}
