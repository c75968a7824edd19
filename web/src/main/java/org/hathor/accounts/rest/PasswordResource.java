package org.hathor.accounts.rest;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.PasswordChange;
import org.hathor.kernel.Roles;
import org.hathor.web.security.Caller;

/** A new password for whoever knows the old one. */
@Path("/me/password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.IN_PERSON)
@Tag(name = "Accounts")
public class PasswordResource {

    @Schema(name = "PasswordChange")
    public record Change(
            @NotNull
            @Size(max = 1000)
            @Schema(description = "The password until now.", format = "password", examples = "a quiet song at dawn")
            String currentPassword,

            @NotNull
            @Size(max = 1000)
            @Schema(description = "12 to 128 characters.", format = "password", examples = "a loud song at dusk")
            String newPassword) {

        @Override
        public String toString() {
            return "Change";
        }
    }

    @Inject
    private PasswordChange change;

    @Inject
    private HttpServletRequest request;

    @POST
    @Operation(summary = "Change my password", description = "Ends all other sessions of the caller.")
    @APIResponse(responseCode = "204", description = "The new password holds.")
    public void change(@Valid @NotNull Change passwords) {
        change.change(
                passwords.currentPassword(),
                passwords.newPassword(),
                Caller.session(request).orElse(null));
    }
}
