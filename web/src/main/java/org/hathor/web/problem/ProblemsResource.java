package org.hathor.web.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.NotFound;

/** What the {@code type} of a problem leads to. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@PermitAll
@Tag(name = "Problems", description = "What can go wrong, and what to do then.")
public class ProblemsResource {

    /**
     * A line of the table.
     *
     * @param type the URI that problem documents carry
     * @param remedy what the caller can do about it
     */
    public record ProblemDescription(
            String type, String code, int status, String title, String meaning, String remedy) {

        static ProblemDescription of(ProblemType type) {
            return new ProblemDescription(
                    Problem.TYPES + type.code(),
                    type.code(),
                    type.status(),
                    type.title(),
                    type.meaning(),
                    type.remedy());
        }
    }

    public record ProblemDescriptions(List<ProblemDescription> items) {}

    @GET
    @Operation(summary = "List every kind of problem", description = "The whole table; it is short and is not paged.")
    public ProblemDescriptions all() {
        return new ProblemDescriptions(
                Arrays.stream(ProblemType.values()).map(ProblemDescription::of).toList());
    }

    @GET
    @Path("{code}")
    @Operation(
            summary = "Explain one kind of problem",
            description = "The address is the type of every problem document.")
    public ProblemDescription one(
            @PathParam("code") @Parameter(description = "The last part of the type.") String code) {
        return ProblemType.ofCode(code).map(ProblemDescription::of).orElseThrow(() -> new NotFound("problem"));
    }
}
