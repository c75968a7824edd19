package org.hathor.accounts.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.People;
import org.hathor.accounts.boundary.Privacy;
import org.hathor.accounts.boundary.ProfileDraft;
import org.hathor.accounts.boundary.ProfileView;
import org.hathor.kernel.Roles;
import org.hathor.web.http.Versions;
import org.jspecify.annotations.Nullable;

/** The caller. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.IN_PERSON)
@Tag(name = "Accounts")
public class MeResource {

    @Schema(name = "ProfileInput")
    public record ProfileInput(
            @Size(max = 200) @Schema(description = "The name to show.", examples = "Ann Miller") @Nullable
            String displayName,

            @Size(max = 254) @Schema(description = "Where mail goes.", examples = "ann@example.org") @Nullable
            String email,

            @Size(max = 1000)
            @Schema(description = "The password; needed for another e-mail address.", format = "password")
            @Nullable
            String password) {

        @Override
        public String toString() {
            return "ProfileInput[displayName=" + displayName + "]";
        }
    }

    @Schema(name = "Farewell")
    public record Farewell(
            @NotNull
            @Size(max = 1000)
            @Schema(
                    description = "The password; the user name where the account has none.",
                    format = "password",
                    examples = "a quiet song at dawn")
            String password) {

        @Override
        public String toString() {
            return "Farewell";
        }
    }

    @Inject
    private People people;

    @Inject
    private Privacy privacy;

    @GET
    @RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN, Roles.IN_PERSON})
    @Operation(summary = "Who am I?", description = "The caller's account, with its version as ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The caller.",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response me() {
        return answer(people.me());
    }

    @PATCH
    @Operation(
            summary = "Change my profile",
            description = "What is left out stays as it is. Another e-mail address asks for the password.")
    @APIResponse(
            responseCode = "200",
            description = "The caller as they are now.",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response edit(
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag of the version that this is based on.")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ProfileInput input) {
        var draft = new ProfileDraft(input.displayName(), input.email(), input.password());
        return answer(people.edit(Versions.expected(ifMatch), draft));
    }

    @DELETE
    @Operation(
            summary = "Delete my account",
            description = "With everything that belongs to it, at once and for good. The last administrator cannot.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(@Valid @NotNull Farewell farewell) {
        privacy.deleteMe(farewell.password());
    }

    private static Response answer(ProfileView profile) {
        return Response.ok(profile).tag(Versions.tag(profile.version())).build();
    }
}
