package org.hathor.accounts.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.Registration;
import org.hathor.accounts.boundary.RegistrationDraft;
import org.hathor.accounts.entity.SignInMethod;
import org.jspecify.annotations.Nullable;

/** An account for oneself. */
@Path("/auth/register")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Accounts")
public class RegistrationResource {

    @Schema(name = "Registration")
    public record NewPerson(
            @NotNull
            @Size(max = 100)
            @Schema(description = "3 to 50 letters, digits or underscores.", examples = "ann_miller")
            String username,

            @NotNull @Size(max = 254) @Schema(description = "Where mail goes.", examples = "ann@example.org")
            String email,

            @NotNull @Size(max = 1000) @Schema(description = "12 to 128 characters.", format = "password")
            String password,

            @NotNull @Size(max = 200) @Schema(description = "The name to show.", examples = "Ann Miller")
            String displayName,

            @Size(max = 100) @Schema(description = "The secret of an invitation.") @Nullable
            String invitation) {

        RegistrationDraft draft() {
            return new RegistrationDraft(username, email, password, displayName, invitation);
        }

        @Override
        public String toString() {
            return "NewPerson[username=" + username + "]";
        }
    }

    @Inject
    private Registration registration;

    @Inject
    private TokenAnswers answers;

    @POST
    @PermitAll
    @Operation(
            summary = "Register",
            description = "Makes an account and signs in to it. Where registration is not open it takes an invitation.")
    @APIResponse(
            responseCode = "201",
            description = "There is an account.",
            content = @Content(schema = @Schema(implementation = IssuedTokens.class)))
    public Response register(@Valid @NotNull NewPerson newPerson) {
        var answer = answers.open(registration.register(newPerson.draft()), SignInMethod.registration);
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }
}
