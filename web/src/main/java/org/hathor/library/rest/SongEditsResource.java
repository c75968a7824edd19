package org.hathor.library.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.SongEditView;
import org.hathor.library.boundary.SongEdits;
import org.hathor.library.boundary.SongTagsView;
import org.hathor.library.boundary.SongView;
import org.hathor.library.boundary.Songs;
import org.hathor.web.http.Versions;
import org.jspecify.annotations.Nullable;

/** The tags of songs, and what people say instead of them. */
@Path("/songs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Library")
public class SongEditsResource {

    @Inject
    private SongEdits edits;

    @Inject
    private Songs songs;

    @GET
    @Path("{id}/tags")
    @RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
    @Operation(
            summary = "Read all tags of a song",
            description = "What its file says, by the names that Vorbis comments use, and what people say instead.")
    public SongTagsView tags(@PathParam("id") @Parameter(description = "The song.") UUID id) {
        return edits.tags(id);
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Change the tags of a song",
            description = "The file is not touched: what is said here wins over it, also when it is scanned again.")
    @APIResponse(
            responseCode = "200",
            description = "The song as it is now.",
            content = @Content(schema = @Schema(implementation = SongView.class)))
    public Response edit(
            @PathParam("id") @Parameter(description = "The song.") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The song's version that this is based on: \"v3\", quotes included.")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull TagChanges input) {
        edits.edit(id, Versions.expected(ifMatch), input.changes());
        var song = songs.get(id);
        return Response.ok(song).tag(Versions.tag(song.version())).build();
    }

    @POST
    @Path("edits")
    @Operation(
            summary = "Change the tags of many songs",
            description = "All of them or none. What is said here wins over the files.")
    public SongEditView editAll(@Valid @NotNull ManyTagChanges input) {
        return edits.editAll(input.songs(), input.changes());
    }
}
