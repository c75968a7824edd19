package org.hathor.operations.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditView;
import org.hathor.web.http.PageQuery;

/** Who did that? */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Audit", description = "Who did what, on what, from where, when, and how it ended.")
public class AuditResource {

    @Inject
    private Audit audit;

    @GET
    @Operation(
            summary = "Read the audit trail",
            description = "The newest line first; of every line, or of those that have everything that is asked for."
                    + " Nobody can change a line.")
    public Page<AuditView> page(@BeanParam AuditQuery filter, @BeanParam PageQuery query) {
        return audit.page(filter.filter(), query.after(), query.limit());
    }
}
