package org.hathor.operations.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.hathor.operations.boundary.JobView;
import org.hathor.operations.boundary.Jobs;
import org.hathor.web.http.Created;
import org.hathor.web.http.PageQuery;
import org.hathor.web.http.Repeatable;
import org.jspecify.annotations.Nullable;

/** Background work: what waits, what runs, how it ended. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Jobs", description = "Background work: what waits, what runs, how it ended.")
public class JobsResource {

    @Inject
    private Jobs jobs;

    @Inject
    private Repeatable repeatable;

    @GET
    @Operation(summary = "List jobs", description = "The newest first, of all kinds and states or of one.")
    public Page<JobView> page(
            @BeanParam PageQuery query,
            @QueryParam("state")
                    @Parameter(
                            description = "Only jobs in this state: queued, running, succeeded, failed or cancelled.",
                            example = "failed")
                    @Nullable
                    String state,
            @QueryParam("kind")
                    @Parameter(description = "Only jobs of this kind.", example = "audit-retention")
                    @Nullable
                    String kind) {
        return jobs.page(state, kind, query.after(), query.limit());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a job", description = "How far it is, or how it ended.")
    public JobView get(@PathParam("id") @Parameter(description = "The id of the job.") UUID id) {
        return jobs.get(id);
    }

    @POST
    @Operation(
            summary = "Start a job",
            description = "Of a kind that may be started by hand. May be repeated with the same Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "It is queued.",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response start(@Valid @NotNull JobInput input) {
        return repeatable.create(input, () -> {
            var job = jobs.start(input.request());
            return new Created("/jobs/" + job.id(), null, job);
        });
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Cancel a job",
            description = "One that waits never starts; one that runs is asked to stop, which may take a moment.")
    public JobView cancel(@PathParam("id") @Parameter(description = "The id of the job.") UUID id) {
        return jobs.cancel(id);
    }

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Start a job again", description = "One that failed or was cancelled, with all its attempts.")
    public JobView retry(@PathParam("id") @Parameter(description = "The id of the job.") UUID id) {
        return jobs.retry(id);
    }
}
