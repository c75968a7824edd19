package org.hathor.library.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.SongAnalyses;
import org.hathor.library.boundary.SongAnalysisView;
import org.hathor.library.boundary.WaveformView;
import org.hathor.web.http.Fingerprints;

/** What was found out about the sound of a song. */
@Path("/songs")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Library")
public class SongAnalysisResource {

    @Inject
    private SongAnalyses analyses;

    @Context
    private Request request;

    @GET
    @Path("{id}/analysis")
    @Operation(
            summary = "Read what was found out about a song's sound",
            description =
                    "Loudness, silence, tempo, key and energy, each with how sure that is; or that it waits, or why it"
                            + " failed.")
    @APIResponse(
            responseCode = "200",
            description = "What is known.",
            content = @Content(schema = @Schema(implementation = SongAnalysisView.class)))
    public Response get(@PathParam("id") @Parameter(description = "The song.") UUID id) {
        return Fingerprints.answer(request, "analysis", analyses.get(id));
    }

    @POST
    @Path("{id}/analysis")
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
    @Operation(summary = "Have a song listened to again", description = "Before all others, in the background.")
    @APIResponse(
            responseCode = "202",
            description = "It waits; what is known is from before.",
            content = @Content(schema = @Schema(implementation = SongAnalysisView.class)))
    public Response again(@PathParam("id") @Parameter(description = "The song.") UUID id) {
        return Response.accepted(analyses.again(id)).build();
    }

    @GET
    @Path("{id}/waveform")
    @Operation(summary = "Read a song's waveform", description = "For a picture of it; 404 until it was listened to.")
    @APIResponse(
            responseCode = "200",
            description = "The waveform.",
            content = @Content(schema = @Schema(implementation = WaveformView.class)))
    public Response waveform(@PathParam("id") @Parameter(description = "The song.") UUID id) {
        return Fingerprints.answer(request, "waveform", analyses.waveform(id));
    }
}
