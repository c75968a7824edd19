package org.hathor.accounts.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.ExportView;
import org.hathor.accounts.boundary.Privacy;
import org.hathor.kernel.Roles;

/** A copy of everything that Hathor holds about the caller. */
@Path("/me/export")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.IN_PERSON)
@Tag(name = "Accounts")
public class ExportsResource {

    /** The copies that are there. */
    @Schema(name = "Exports")
    public record Exports(List<ExportView> items) {}

    @Inject
    private Privacy privacy;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Export my data",
            description = "Packs everything in the background; asking again before it is ready changes nothing.")
    @APIResponse(
            responseCode = "202",
            description = "It is being made.",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Response request() {
        var export = privacy.requestExport();
        return Response.accepted(export)
                .header("Location", "/api/me/export/" + export.id())
                .build();
    }

    @GET
    @Operation(summary = "List my exports", description = "The newest first; each is kept for a day.")
    public Exports list() {
        return new Exports(privacy.exports());
    }

    @GET
    @Path("{id}")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(summary = "Download an export", description = "A ZIP of JSON files. 409 while it is being made.")
    @APIResponse(
            responseCode = "200",
            description = "The archive.",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@PathParam("id") @Parameter(description = "The export.") UUID id) {
        var file = privacy.download(id);
        return Response.ok(file.zip(), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }
}
