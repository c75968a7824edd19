package org.hathor.library.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.SongStreams;
import org.hathor.library.boundary.StreamLink;

/** The sound of a song, for those who are signed in. */
@Path("/songs")
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Library")
public class SongStreamResource {

    @Inject
    private SongStreams streams;

    @Inject
    private MediaAnswers answers;

    @Context
    private Request request;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("{id}/stream")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Hear a song",
            description =
                    "The file as it was uploaded, or the ranges of bytes that are asked for (RFC 9110). The entity"
                            + " tag is strong: a part can be continued with If-Range. With a format it is transcoded:"
                            + " the first time as a stream of unknown length, and with ranges once it is whole.")
    @APIResponse(responseCode = "200", description = "All of it.", content = @Content(mediaType = "audio/*"))
    @APIResponse(responseCode = "206", description = "Parts of it.", content = @Content(mediaType = "audio/*"))
    public Response stream(
            @PathParam("id") @Parameter(description = "The song.") UUID id,
            @BeanParam VariantQuery query,
            @QueryParam("download")
                    @Parameter(description = "true: as a file to be kept, with a name.", example = "true")
                    boolean download)
            throws IOException {
        return answers.get(streams.media(id), query.variant(), download, request, headers);
    }

    @HEAD
    @Path("{id}/stream")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Ask about the sound of a song", description = "How long it is, and its type and entity tag.")
    @APIResponse(responseCode = "200", description = "As a GET would answer, without the sound.")
    public Response head(
            @PathParam("id") @Parameter(description = "The song.") UUID id,
            @BeanParam VariantQuery query,
            @QueryParam("download")
                    @Parameter(description = "true: as a file to be kept, with a name.", example = "true")
                    boolean download) {
        return answers.head(streams.media(id), query.variant(), download, request);
    }

    @GET
    @Path("{id}/stream-url")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Get an address for a player",
            description =
                    "One that needs no token, for this song in this format and for a few hours: an audio element cannot send one.")
    public StreamLink link(
            @PathParam("id") @Parameter(description = "The song.") UUID id, @BeanParam VariantQuery query) {
        return streams.link(id, query.variant());
    }
}
