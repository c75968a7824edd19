package org.hathor.operations.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Roles;
import org.hathor.kernel.Unavailable;
import org.hathor.operations.boundary.HealthReport;
import org.hathor.operations.boundary.HealthView;
import org.jspecify.annotations.Nullable;

/** How this node is: for orchestrators, for load balancers, and for administrators. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@PermitAll
@Tag(name = "Health", description = "How this node is.")
public class HealthResource {

    /** One word. */
    @Schema(name = "Status")
    public record Status(@Schema(examples = "up") String status) {}

    /**
     * The word, and for administrators what it stands on.
     *
     * @param checks null for everybody else
     */
    @Schema(name = "Health")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Health(
            @Schema(description = "up, draining or down", examples = "up")
            String status,

            @Nullable Instant at,
            @Nullable List<HealthView.Check> checks) {}

    @Inject
    private HealthReport report;

    @Context
    private SecurityContext security;

    @GET
    @Path("healthz")
    @Operation(summary = "Is this node alive?", description = "Says so as long as it can say anything. Never limited.")
    public Status alive() {
        return new Status("up");
    }

    @GET
    @Path("readyz")
    @Operation(
            summary = "Should this node get requests?",
            description = "503 while it is going down, and while something that it needs is away. Never limited.")
    public Status ready() {
        var health = report.current();
        if (!health.ready()) {
            throw health.draining()
                    ? new Unavailable("draining", "This node is about to stop.")
                    : new Unavailable("not-ready", "Something that this node needs is away.");
        }
        return new Status("ready");
    }

    @GET
    @Path("health")
    @Operation(
            summary = "How is this node?",
            description = "A bare status; administrators see every check with its response time. 503 when it is down.")
    @APIResponse(
            responseCode = "200",
            description = "It is well.",
            content = @Content(schema = @Schema(implementation = Health.class)))
    public Response health() {
        var health = report.current();
        var status = health.draining() ? "draining" : health.healthy() ? "up" : "down";
        var detailed = security.isUserInRole(Roles.ADMIN);
        var body = new Health(status, detailed ? health.at() : null, detailed ? health.checks() : null);
        return Response.status(health.ready() ? 200 : 503).entity(body).build();
    }
}
