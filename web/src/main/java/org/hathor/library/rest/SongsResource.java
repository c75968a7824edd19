package org.hathor.library.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.SongUploads;
import org.hathor.library.boundary.SongView;
import org.hathor.library.boundary.Songs;
import org.hathor.library.boundary.UploadOutcome;
import org.hathor.web.http.Fingerprints;
import org.hathor.web.http.MultipartForm;
import org.hathor.web.http.PageQuery;
import org.hathor.web.problem.ProblemException;
import org.hathor.web.problem.ProblemType;

/** The songs of the library. */
@Path("/songs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Library", description = "Songs, albums and artists: getting music in, finding it, hearing it.")
public class SongsResource {

    private static final int MOST_FILES = 200;
    private static final int LONGEST_NAME = 255;

    /** The form of an upload. */
    @Schema(name = "SongFiles")
    public record SongFiles(
            @Schema(
                    description = "The files; the field may be repeated.",
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    format = "binary")
            List<String> file) {}

    @Inject
    private Songs songs;

    @Inject
    private SongUploads uploads;

    @Context
    private HttpServletRequest upload;

    @Context
    private Request request;

    @GET
    @Operation(
            summary = "List songs",
            description =
                    "All, or those that fit every condition. A page at the end of the list costs what the first costs.")
    public Page<SongView> page(@BeanParam SongQuery query, @BeanParam PageQuery page) {
        return songs.page(query.filter(), query.sort(), query.order(), page.after(), page.limit());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a song", description = "What is told of it, and how it sounds, technically.")
    @APIResponse(
            responseCode = "200",
            description = "The song.",
            content = @Content(schema = @Schema(implementation = SongView.class)))
    public Response get(@PathParam("id") @Parameter(description = "The song.") UUID id) {
        return Fingerprints.answer(request, "song", songs.get(id));
    }

    @POST
    @RolesAllowed({Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
    @Operation(
            summary = "Upload songs",
            description = "Several files at once, each with its own outcome: what is wrong with one is told, and the"
                    + " others are taken in. The type is found out from the content. A file that is here already is"
                    + " recognised, so an upload that broke off can simply be sent again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = SongFiles.class)))
    public UploadReport upload() throws IOException {
        var form = MultipartForm.in(upload.getContentType(), upload.getInputStream());
        var outcomes = new ArrayList<UploadOutcome>();
        for (var part = form.next(); part != null; part = form.next()) {
            if (part.fileName() == null) {
                throw new Invalid(shown(part.name()), "must be a file");
            }
            if (outcomes.size() == MOST_FILES) {
                throw new ProblemException(ProblemType.BODY_TOO_LARGE);
            }
            outcomes.add(uploads.receive(shown(part.fileName()), part.content()));
        }
        if (outcomes.isEmpty()) {
            throw new Invalid("file", "must be there at least once");
        }
        return new UploadReport(List.copyOf(outcomes));
    }

    /** Names come from anywhere: they are shown, but not at any length. */
    private static String shown(String name) {
        var plain = name.replaceAll("\\p{C}", "").strip();
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()))));
    }
}
