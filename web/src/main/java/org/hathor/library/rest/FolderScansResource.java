package org.hathor.library.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.FolderScanView;
import org.hathor.library.boundary.FolderScans;
import org.hathor.web.http.PageQuery;

/** Looking for music in the folders of whoever runs this. */
@Path("/library/scans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
@RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Library")
public class FolderScansResource {

    @Inject
    private FolderScans scans;

    @POST
    @Operation(
            summary = "Scan the folders",
            description =
                    "In the background, one scan at a time. What did not change since the last one is not opened.")
    @APIResponse(
            responseCode = "202",
            description = "It is queued.",
            content = @Content(schema = @Schema(implementation = FolderScanView.class)))
    public Response start() {
        var scan = scans.start();
        return Response.status(Response.Status.ACCEPTED)
                .header("Location", "/api/library/scans/" + scan.id())
                .entity(scan)
                .build();
    }

    @GET
    @Operation(summary = "List scans", description = "The newest first, without the files that were refused.")
    public Page<FolderScanView> page(@BeanParam PageQuery query) {
        return scans.page(query.after(), query.limit());
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a scan",
            description = "How far it is, or how it ended, and the files that are refused at present.")
    public FolderScanView get(@PathParam("id") @Parameter(description = "The scan.") UUID id) {
        return scans.get(id);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(
            summary = "Cancel a scan",
            description = "It may take a moment. What has been entered stays, and the next scan goes on from there.")
    public FolderScanView cancel(@PathParam("id") @Parameter(description = "The scan.") UUID id) {
        return scans.cancel(id);
    }
}
