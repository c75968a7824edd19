package org.hathor.playlists.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.hathor.playlists.boundary.PlaylistCopies;
import org.hathor.playlists.boundary.PlaylistView;
import org.hathor.playlists.boundary.Playlists;
import org.hathor.web.http.Created;
import org.hathor.web.http.PageQuery;
import org.hathor.web.http.Repeatable;
import org.hathor.web.http.Versions;
import org.jspecify.annotations.Nullable;

/** Playlists: the caller's, and those that others share with them. */
@Path("/playlists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Playlists", description = "Songs in an order that somebody likes, alone or with others.")
public class PlaylistsResource {

    /** What is sent to copy a playlist. */
    @Schema(name = "CopyInput")
    public record CopyInput(
            @Size(min = 1, max = 200)
            @Schema(description = "What the copy is called; as the original, without it.", examples = "My Sunday")
            @Nullable
            String name) {}

    @Inject
    private Playlists playlists;

    @Inject
    private PlaylistCopies copies;

    @Inject
    private Repeatable repeatable;

    @GET
    @Operation(
            summary = "List playlists",
            description = "Yours and those that others share with you; what changed last comes first. For a menu that"
                    + " adds a song to one: ?editable=true&song=ID.")
    public Page<PlaylistView> page(
            @QueryParam("editable")
                    @Parameter(description = "true: only those whose songs you may change.", example = "true")
                    boolean editable,
            @QueryParam("containing") @Parameter(description = "The id of a song: only those that have it.") @Nullable
                    UUID containing,
            @QueryParam("song") @Parameter(description = "The id of a song: each tells whether it has it.") @Nullable
                    UUID song,
            @BeanParam PageQuery page) {
        return playlists.page(editable, containing, song, page.after(), page.limit());
    }

    @POST
    @Operation(
            summary = "Make a playlist",
            description = "An empty one, which nobody else sees. May be repeated with the same Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "It is there.",
            content = @Content(schema = @Schema(implementation = PlaylistView.class)))
    public Response create(@Valid @NotNull PlaylistInput input) {
        return repeatable.create(input, () -> created(playlists.create(input.draft())));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a playlist",
            description = "What is said of it, with its version as ETag, which an edit needs. What is in it:"
                    + " GET /api/playlists/{id}/entries.")
    @APIResponse(
            responseCode = "200",
            description = "The playlist.",
            content = @Content(schema = @Schema(implementation = PlaylistView.class)))
    public Response get(@PathParam("id") @Parameter(description = "The playlist.") UUID id) {
        return answer(playlists.get(id));
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a playlist",
            description = "What is said of it, provided that it was not changed meanwhile; only whose it is may.")
    @APIResponse(
            responseCode = "200",
            description = "The playlist as it is now.",
            content = @Content(schema = @Schema(implementation = PlaylistView.class)))
    public Response edit(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag of the version that this is based on.")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull PlaylistInput input) {
        return answer(playlists.edit(id, Versions.expected(ifMatch), input.draft()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a playlist", description = "Only whose it is may. The songs stay in the library.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag of the version that this is based on.")
                    @Nullable
                    String ifMatch) {
        playlists.delete(id, Versions.expected(ifMatch));
    }

    @POST
    @Path("{id}/copies")
    @Operation(
            summary = "Copy a playlist",
            description = "The copy is yours and shared with nobody. May be repeated with the same Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "It is there.",
            content = @Content(schema = @Schema(implementation = PlaylistView.class)))
    public Response copy(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id, @Valid @NotNull CopyInput input) {
        return repeatable.create(input, () -> created(copies.copy(id, input.name())));
    }

    private static Created created(PlaylistView playlist) {
        return new Created("/playlists/" + playlist.id(), Versions.tag(playlist.version()), playlist);
    }

    /** The songs change without the version: nobody who has it is told that nothing changed. */
    private static Response answer(PlaylistView playlist) {
        return Response.ok(playlist).tag(Versions.tag(playlist.version())).build();
    }
}
