package org.hathor.accounts.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.PasswordReset;

/** A new password for whoever forgot the old one. */
@Path("/auth/password-reset")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@PermitAll
@Tag(name = "Accounts")
public class PasswordResetResource {

    @Schema(name = "ForgottenPassword")
    public record Forgotten(
            @NotNull
            @Size(max = 254)
            @Schema(description = "The e-mail address of the account.", examples = "ann@example.org")
            String email) {}

    @Schema(name = "PasswordReset")
    public record Reset(
            @NotNull
            @Size(max = 100)
            @Schema(
                    description = "From the link in the mail.",
                    examples = "pT2mJ0b1vQf3Gm5yWc8Zk4Rj7Xn6Ld9Ha0Us2Eo1Iy4")
            String token,

            @NotNull
            @Size(max = 1000)
            @Schema(description = "12 to 128 characters.", format = "password", examples = "a loud song at dusk")
            String newPassword) {

        @Override
        public String toString() {
            return "Reset";
        }
    }

    @Inject
    private PasswordReset reset;

    @Inject
    private HttpServletRequest request;

    @POST
    @Operation(
            summary = "I forgot my password",
            description = "Sends a link to the address if an account has it; the answer is the same if none has.")
    @APIResponse(responseCode = "202", description = "If there is such an account, a mail is on its way.")
    public Response forgotten(@Valid @NotNull Forgotten forgotten) {
        reset.request(forgotten.email(), requireNonNullElse(request.getLocale(), Locale.ENGLISH));
        return Response.accepted().build();
    }

    @POST
    @Path("confirm")
    @Operation(
            summary = "Choose a new password",
            description = "With the token of the mail, which works once and within an hour. Ends all sessions.")
    @APIResponse(responseCode = "204", description = "The new password holds.")
    public void confirm(@Valid @NotNull Reset newPassword) {
        reset.confirm(newPassword.token(), newPassword.newPassword());
    }
}
