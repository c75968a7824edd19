package org.hathor.accounts.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.People;
import org.hathor.accounts.boundary.ProfileView;
import org.hathor.accounts.boundary.Role;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.web.http.PageQuery;
import org.hathor.web.http.Versions;
import org.jspecify.annotations.Nullable;

/** Everybody who has an account, for administrators; and what they look like, for whoever is shown it. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Tag(name = "People", description = "Who has an account, and who may do what.")
public class PeopleResource {

    @Schema(name = "PersonInput")
    public record PersonInput(
            @Size(max = 4)
            @Schema(description = "What they may do from now on.", examples = "[\"listener\",\"artist\"]")
            @Nullable
            Set<@NotNull Role> roles,

            @Schema(description = "Whether they are kept out.", examples = "false") @Nullable
            Boolean disabled) {}

    private static final int LARGE = 512;
    private static final int SMALL = 256;

    @Inject
    private People people;

    @GET
    @Operation(summary = "List people", description = "The newest account first, of all people or of those found.")
    public Page<ProfileView> page(
            @BeanParam PageQuery query,
            @QueryParam("q")
                    @Size(max = 200)
                    @Parameter(description = "A part of a user name, a name or an address.", example = "ann")
                    @Nullable
                    String q) {
        return people.page(q, query.after(), query.limit());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a person", description = "With the version as ETag, which a change needs.")
    @APIResponse(
            responseCode = "200",
            description = "The person.",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response get(@PathParam("id") @Parameter(description = "The person.") UUID id) {
        return answer(people.get(id));
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Say what a person may do",
            description = "What is left out stays as it is. Who may do less than before is signed out everywhere; the"
                    + " last administrator stays one.")
    @APIResponse(
            responseCode = "200",
            description = "The person as they are now.",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response administer(
            @PathParam("id") @Parameter(description = "The person.") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag of the version that this is based on.")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull PersonInput input) {
        var version = Versions.expected(ifMatch);
        var person = people.get(id);
        var roles = input.roles() == null
                ? person.roles().stream().map(Role::valueOf).collect(Collectors.toSet())
                : input.roles();
        var disabled = input.disabled() == null ? person.disabledAt() != null : input.disabled();
        return answer(people.administer(id, version, roles, disabled));
    }

    @GET
    @Path("{id}/picture")
    @Produces("image/jpeg")
    @PermitAll
    @Operation(
            summary = "See somebody",
            description = "The address stands in the person's profile: it cannot be guessed, and changes with the"
                    + " picture, so it may be kept for as long as one likes.")
    @APIResponse(
            responseCode = "200",
            description = "A square JPEG.",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response picture(
            @PathParam("id") @Parameter(description = "The person.") UUID id,
            @QueryParam("v") @Parameter(description = "Which picture, as the profile says.") @Nullable String version,
            @QueryParam("size") @Parameter(description = "Pixels wide and high: 256 or 512.") @Nullable Integer size) {
        if (size != null && size != SMALL && size != LARGE) {
            throw new Invalid("size", "must be 256 or 512");
        }
        return people.picture(id, version == null ? "" : version, size != null && size == LARGE)
                .map(jpeg -> Response.ok(jpeg)
                        .header("Cache-Control", "private, max-age=31536000, immutable")
                        .build())
                .orElseThrow(() -> new NotFound("picture"));
    }

    private static Response answer(ProfileView person) {
        return Response.ok(person).tag(Versions.tag(person.version())).build();
    }
}
