package org.hathor.operations.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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
import org.hathor.operations.boundary.NoticeView;
import org.hathor.operations.boundary.Notices;
import org.hathor.web.http.Created;
import org.hathor.web.http.PageQuery;
import org.hathor.web.http.Repeatable;
import org.hathor.web.http.Versions;
import org.jspecify.annotations.Nullable;

/** What the operators announce. The resource to copy from: it has a page, a version, and a POST that may be repeated. */
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Notices", description = "Announcements of the operators, shown on the sign-in page and in the app.")
public class NoticesResource {

    /** What is shown now. */
    @Schema(name = "CurrentNotices")
    public record CurrentNotices(List<NoticeView> items) {}

    @Inject
    private Notices notices;

    @Inject
    private Repeatable repeatable;

    @Context
    private Request request;

    @GET
    @Operation(summary = "List notices", description = "All of them, the newest first: past, present and planned.")
    public Page<NoticeView> page(@BeanParam PageQuery query) {
        return notices.page(query.after(), query.limit());
    }

    @GET
    @Path("current")
    @PermitAll
    @Operation(summary = "What is announced now?", description = "The notices that are to be shown at this moment.")
    public CurrentNotices current() {
        return new CurrentNotices(notices.current());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a notice", description = "With its version as ETag, which an edit needs.")
    @APIResponse(
            responseCode = "200",
            description = "The notice.",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response get(@PathParam("id") @Parameter(description = "The notice.") UUID id) {
        var notice = notices.get(id);
        return Versions.isKnown(request, "notice", notice.version())
                ? Response.notModified(Versions.tag(notice.version())).build()
                : answer(notice);
    }

    @POST
    @Operation(summary = "Announce something", description = "May be repeated with the same Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "It is announced.",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response create(@Valid @NotNull NoticeInput input) {
        return repeatable.create(input, () -> {
            var notice = notices.create(input.draft());
            return new Created("/notices/" + notice.id(), Versions.tag(notice.version()), notice);
        });
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a notice",
            description = "Replaces it, provided that nobody else changed it meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The notice as it is now.",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response edit(
            @PathParam("id") @Parameter(description = "The notice.") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag of the version that this is based on.")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull NoticeInput input) {
        return answer(notices.edit(id, Versions.expected(ifMatch), input.draft()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a notice", description = "Provided that nobody else changed it meanwhile.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(
            @PathParam("id") @Parameter(description = "The notice.") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag of the version that this is based on.")
                    @Nullable
                    String ifMatch) {
        notices.delete(id, Versions.expected(ifMatch));
    }

    private static Response answer(NoticeView notice) {
        return Response.ok(notice).tag(Versions.tag(notice.version())).build();
    }
}
