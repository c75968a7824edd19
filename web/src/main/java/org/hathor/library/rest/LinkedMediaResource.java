package org.hathor.library.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.PermitAll;
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
import org.hathor.library.boundary.SongMedia;
import org.hathor.library.boundary.SongStreams;
import org.jspecify.annotations.Nullable;

/** The sound of a song, for players: the address itself says that its holder may. */
@Path("/media/songs/{id}")
@Produces(MediaType.WILDCARD)
@ApplicationScoped
@PermitAll
@Tag(name = "Library")
public class LinkedMediaResource {

    @Inject
    private SongStreams streams;

    @Inject
    private MediaAnswers answers;

    @Context
    private Request request;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            summary = "Hear a song by its link",
            description = "As GET /api/songs/{id}/stream, for the address that GET /api/songs/{id}/stream-url gave.")
    @APIResponse(responseCode = "200", description = "All of it.", content = @Content(mediaType = "audio/*"))
    @APIResponse(responseCode = "206", description = "Parts of it.", content = @Content(mediaType = "audio/*"))
    public Response stream(
            @PathParam("id") @Parameter(description = "The song.") UUID id,
            @BeanParam VariantQuery query,
            @QueryParam("expires") @Parameter(description = "As in the link.") @Nullable Long expires,
            @QueryParam("signature") @Parameter(description = "As in the link.") @Nullable String signature)
            throws IOException {
        return answers.get(linked(id, query, expires, signature), query.variant(), false, request, headers);
    }

    @HEAD
    @Operation(
            summary = "Ask about the sound of a song by its link",
            description = "How long it is, and its type and entity tag.")
    @APIResponse(responseCode = "200", description = "As a GET would answer, without the sound.")
    public Response head(
            @PathParam("id") @Parameter(description = "The song.") UUID id,
            @BeanParam VariantQuery query,
            @QueryParam("expires") @Parameter(description = "As in the link.") @Nullable Long expires,
            @QueryParam("signature") @Parameter(description = "As in the link.") @Nullable String signature) {
        return answers.head(linked(id, query, expires, signature), query.variant(), false, request);
    }

    private SongMedia linked(UUID id, VariantQuery query, @Nullable Long expires, @Nullable String signature) {
        return streams.linked(id, query.variant(), requireNonNullElse(expires, 0L), requireNonNullElse(signature, ""));
    }
}
