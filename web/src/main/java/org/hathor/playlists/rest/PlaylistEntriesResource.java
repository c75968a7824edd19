package org.hathor.playlists.rest;

import static java.util.Objects.requireNonNullElse;

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
import jakarta.ws.rs.POST;
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
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.playlists.boundary.EntriesAdded;
import org.hathor.playlists.boundary.EntryPlace;
import org.hathor.playlists.boundary.EntryView;
import org.hathor.playlists.boundary.PlaylistEntries;
import org.hathor.web.http.Created;
import org.hathor.web.http.PageQuery;
import org.hathor.web.http.Repeatable;
import org.jspecify.annotations.Nullable;

/** What is in a playlist, and in which order. */
@Path("/playlists/{id}/entries")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Playlists")
public class PlaylistEntriesResource {

    /** What is sent to add songs. */
    @Schema(name = "EntriesInput")
    public record EntriesInput(
            @Size(max = 1000)
            @Schema(description = "The songs, in their order; one may be in a playlist more than once.")
            @Nullable
            List<UUID> songs,

            @Schema(description = "An album: all its songs in their order, behind the others.") @Nullable
            UUID album,

            @Schema(description = "Behind this entry.") @Nullable
            UUID after,

            @Schema(description = "Before this entry.") @Nullable
            UUID before,

            @Schema(description = "true: at the start; at the end, if no place is named.", examples = "false") @Nullable
            Boolean start) {

        EntryPlace place() {
            return new EntryPlace(after, before, Boolean.TRUE.equals(start));
        }
    }

    /** What is sent to move entries. */
    @Schema(name = "MoveInput")
    public record MoveInput(
            @NotNull
            @Size(min = 1, max = 1000)
            @Schema(description = "The entries, in the order in which they are to stand there.")
            List<UUID> entries,

            @Schema(description = "Behind this entry.") @Nullable
            UUID after,

            @Schema(description = "Before this entry.") @Nullable
            UUID before,

            @Schema(description = "true: to the start; to the end, if no place is named.", examples = "false") @Nullable
            Boolean start) {

        EntryPlace place() {
            return new EntryPlace(after, before, Boolean.TRUE.equals(start));
        }
    }

    /** What is sent to remove entries. */
    @Schema(name = "RemovalInput")
    public record RemovalInput(
            @NotNull
            @Size(min = 1, max = 1000)
            @Schema(
                    description = "The entries; those that are gone already are no error.",
                    examples = "[\"0199c0de-7a5e-7c3b-9f00-3b1f0a7e52d4\"]")
            List<UUID> entries) {}

    @Inject
    private PlaylistEntries entries;

    @Inject
    private Repeatable repeatable;

    @GET
    @Operation(summary = "What is in a playlist?", description = "The songs in its order.")
    public Page<EntryView> page(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id, @BeanParam PageQuery page) {
        return entries.page(id, page.after(), page.limit());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add songs to a playlist",
            description = "Songs, or an album, at a place; all at once. May be repeated with the same Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "They are in it.",
            content = @Content(schema = @Schema(implementation = EntriesAdded.class)))
    public Response add(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id, @Valid @NotNull EntriesInput input) {
        return repeatable.create(input, () -> {
            var added = entries.add(id, requireNonNullElse(input.songs(), List.of()), input.album(), input.place());
            return new Created("/playlists/" + id + "/entries", null, added);
        });
    }

    @POST
    @Path("move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Move entries of a playlist",
            description = "To one place, in the order in which they are named. Others may move others meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "They are there.",
            content = @Content(schema = @Schema(implementation = EntriesAdded.class)))
    public EntriesAdded move(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id, @Valid @NotNull MoveInput input) {
        return entries.move(id, input.entries(), input.place());
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Remove entries of a playlist", description = "All at once.")
    @APIResponse(responseCode = "204", description = "They are not in it.")
    public void remove(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id, @Valid @NotNull RemovalInput input) {
        entries.remove(id, input.entries());
    }

    @DELETE
    @Path("{entry}")
    @Operation(summary = "Remove an entry of a playlist", description = "The song may be in it elsewhere; that stays.")
    @APIResponse(responseCode = "204", description = "It is not in it.")
    public void removeOne(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id,
            @PathParam("entry") @Parameter(description = "The entry.") UUID entry) {
        entries.remove(id, entry);
    }
}
