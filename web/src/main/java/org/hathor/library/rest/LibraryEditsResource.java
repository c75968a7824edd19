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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.SongEditView;
import org.hathor.library.boundary.SongEdits;
import org.hathor.web.http.PageQuery;

/** The history of what people changed by hand. */
@Path("/library/edits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
@RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Library")
public class LibraryEditsResource {

    @Inject
    private SongEdits edits;

    @GET
    @Operation(summary = "List edits", description = "What was changed by hand, the newest first.")
    public Page<SongEditView> page(@BeanParam PageQuery query) {
        return edits.page(query.after(), query.limit());
    }

    @POST
    @Path("{id}/undo")
    @Operation(
            summary = "Take an edit back",
            description = "On all of its songs, unless the same was changed again since on one of them.")
    public SongEditView undo(@PathParam("id") @Parameter(description = "The edit.") UUID id) {
        return edits.undo(id);
    }
}
