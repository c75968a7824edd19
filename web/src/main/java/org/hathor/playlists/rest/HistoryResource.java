package org.hathor.playlists.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.playlists.boundary.History;
import org.hathor.playlists.boundary.PlayDraft;
import org.hathor.playlists.boundary.PlayView;
import org.hathor.web.http.Created;
import org.hathor.web.http.PageQuery;
import org.hathor.web.http.Repeatable;
import org.jspecify.annotations.Nullable;

/** What the caller heard. */
@Path("/me/history")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Listening")
public class HistoryResource {

    private static final long DAY = 86_400_000;

    /** What is sent to tell of a play. */
    @Schema(name = "PlayInput")
    public record PlayInput(
            @NotNull @Schema(description = "The song.") UUID song,

            @Schema(
                    description = "When it began; just now, without it. A player that tells of the same song with the"
                            + " same beginning again says how far it came since: it stays one play.",
                    examples = "2026-11-20T08:00:00Z")
            @Nullable
            Instant startedAt,

            @NotNull
            @Min(0)
            @Max(DAY)
            @Schema(description = "How much was heard, in milliseconds.", examples = "180000")
            Long listenedMs) {

        PlayDraft draft() {
            return new PlayDraft(song, startedAt, listenedMs);
        }
    }

    @Inject
    private History history;

    @Inject
    private Repeatable repeatable;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell of a play",
            description = "It counts once half of the song or four minutes of it were heard; the server decides, and"
                    + " says so. May be repeated with the same Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "It is in the history.",
            content = @Content(schema = @Schema(implementation = PlayView.class)))
    public Response record(@Valid @NotNull PlayInput input) {
        return repeatable.create(input, () -> {
            var play = history.record(input.draft());
            return new Created("/me/history/" + play.id(), null, play);
        });
    }

    @GET
    @Operation(summary = "What did I hear?", description = "All plays, the newest first.")
    public Page<PlayView> page(@BeanParam PageQuery page) {
        return history.page(page.after(), page.limit());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forget a play", description = "Its count is taken back, too.")
    @APIResponse(responseCode = "204", description = "It is forgotten.")
    public void remove(@PathParam("id") @Parameter(description = "The play.") UUID id) {
        history.remove(id);
    }

    @DELETE
    @Operation(summary = "Forget all plays", description = "And how often everything was heard. Favourites stay.")
    @APIResponse(responseCode = "204", description = "All is forgotten.")
    public void clear() {
        history.clear();
    }
}
