package org.hathor.playlists.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.SongView;
import org.hathor.playlists.boundary.SmartPlaylistView;
import org.hathor.playlists.boundary.SmartPlaylists;
import org.hathor.web.http.Created;
import org.hathor.web.http.Repeatable;
import org.hathor.web.http.Versions;
import org.jspecify.annotations.Nullable;

/** The caller's playlists that are made of rules. */
@Path("/smart-playlists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Playlists")
public class SmartPlaylistsResource {

    /** All of them: nobody has more than fit on a page. */
    @Schema(name = "SmartPlaylists")
    public record SmartPlaylistList(List<SmartPlaylistView> items) {}

    /** The songs that fit now. */
    @Schema(name = "SmartSongs")
    public record SmartSongs(List<SongView> items) {}

    @Inject
    private SmartPlaylists playlists;

    @Inject
    private Repeatable repeatable;

    @GET
    @Operation(summary = "List smart playlists", description = "Yours, in the order in which you made them.")
    public SmartPlaylistList list() {
        return new SmartPlaylistList(playlists.list());
    }

    @POST
    @Operation(
            summary = "Make a smart playlist",
            description = "Rules that say which songs fit. May be repeated with the same Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "It is there.",
            content = @Content(schema = @Schema(implementation = SmartPlaylistView.class)))
    public Response create(@Valid @NotNull SmartPlaylistInput input) {
        return repeatable.create(input, () -> {
            var playlist = playlists.create(input.draft());
            return new Created("/smart-playlists/" + playlist.id(), Versions.tag(playlist.version()), playlist);
        });
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a smart playlist", description = "Its rules, with its version as ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The playlist.",
            content = @Content(schema = @Schema(implementation = SmartPlaylistView.class)))
    public Response get(@PathParam("id") @Parameter(description = "The playlist.") UUID id) {
        return answer(playlists.get(id));
    }

    @GET
    @Path("{id}/songs")
    @Operation(summary = "What fits a smart playlist?", description = "The songs that fit its rules now, in its order.")
    public SmartSongs songs(@PathParam("id") @Parameter(description = "The playlist.") UUID id) {
        return new SmartSongs(playlists.songs(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a smart playlist", description = "Provided that it was not changed meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The playlist as it is now.",
            content = @Content(schema = @Schema(implementation = SmartPlaylistView.class)))
    public Response edit(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag of the version that this is based on.")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull SmartPlaylistInput input) {
        return answer(playlists.edit(id, Versions.expected(ifMatch), input.draft()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a smart playlist", description = "Provided that it was not changed meanwhile.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag of the version that this is based on.")
                    @Nullable
                    String ifMatch) {
        playlists.delete(id, Versions.expected(ifMatch));
    }

    private static Response answer(SmartPlaylistView playlist) {
        return Response.ok(playlist).tag(Versions.tag(playlist.version())).build();
    }
}
