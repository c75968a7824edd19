package org.hathor.playlists.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Roles;
import org.hathor.playlists.boundary.ImportReport;
import org.hathor.playlists.boundary.PlaylistFormat;
import org.hathor.playlists.boundary.PlaylistTransfer;
import org.hathor.web.http.Created;
import org.hathor.web.http.MultipartForm;
import org.hathor.web.http.Repeatable;
import org.hathor.web.http.Versions;
import org.hathor.web.problem.ProblemException;
import org.hathor.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Playlists from and to other programs, as files. */
@Path("/playlists")
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Playlists")
public class PlaylistFilesResource {

    /** Ten thousand songs with long names. */
    private static final int MOST_BYTES = 8_000_000;

    /** What was asked for, to recognise it when it is asked for again. */
    record Import(@Nullable String name, String file) {}

    @Inject
    private PlaylistTransfer transfer;

    @Inject
    private Repeatable repeatable;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("{id}/export")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Take a playlist elsewhere", description = "As a file that other programs read.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "audio/x-mpegurl", schema = @Schema(type = SchemaType.STRING)))
    public Response export(
            @PathParam("id") @Parameter(description = "The playlist.") UUID id,
            @QueryParam("format") @Parameter(description = "Which kind of file; m3u8, if nothing is said.") @Nullable
                    PlaylistFormat format) {
        var file = transfer.export(id, format == null ? PlaylistFormat.m3u8 : format);
        var plain = file.fileName().replaceAll("[^\\x20-\\x7e]", "_").replace('%', '_');
        var encoded =
                URLEncoder.encode(file.fileName(), UTF_8).replace("+", "%20").replace("*", "%2A");
        return Response.ok(file.content().getBytes(UTF_8), file.format().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded))
                .build();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bring a playlist from elsewhere",
            description = "M3U8, XSPF or JSPF, up to 8 MB and 10,000 songs: as the body, or as a file of a form. Its"
                    + " content says what it is. Songs are found by their numbers, then by artist, title and length,"
                    + " then by the names of the files; those that are not here are told. Nothing that the file names is"
                    + " opened or fetched. May be repeated with the same Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "audio/x-mpegurl",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples =
                                                    "#EXTM3U\n#EXTINF:240,Beyonc\u00e9 - D\u00e9j\u00e0 Vu\nsong.mp3")))
    @APIResponse(
            responseCode = "201",
            description = "It is there.",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response take(
            @QueryParam("name")
                    @Parameter(
                            description = "What it is called; as in the file, without it.",
                            example = "From elsewhere")
                    @Nullable
                    String name)
            throws IOException {
        var file = file();
        return repeatable.create(new Import(name, Base64.getEncoder().encodeToString(file)), () -> {
            var report = transfer.take(file, name);
            var playlist = report.playlist();
            return new Created("/playlists/" + playlist.id(), Versions.tag(playlist.version()), report);
        });
    }

    private byte[] file() throws IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA)) {
            return bounded(request.getInputStream());
        }
        var form = MultipartForm.in(type, request.getInputStream());
        var part = form.next();
        if (part == null || part.fileName() == null) {
            throw new Invalid("file", "must be there");
        }
        return bounded(part.content());
    }

    private static byte[] bounded(InputStream content) throws IOException {
        var bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE);
        }
        return bytes;
    }
}
