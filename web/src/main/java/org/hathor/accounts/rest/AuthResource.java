package org.hathor.accounts.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.AccessTokens;
import org.hathor.accounts.boundary.SignIn;

/** A name and a password for a token. */
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Accounts", description = "Signing in, and who one is.")
public class AuthResource {

    @Schema(name = "Credentials")
    public record Credentials(
            @NotBlank @Size(max = 200) @Schema(description = "The name of the account.", examples = "admin")
            String username,

            @NotBlank @Size(max = 1000) @Schema(description = "The password.", format = "password")
            String password) {

        @Override
        public String toString() {
            return "Credentials[username=" + username + "]";
        }
    }

    @Schema(name = "AccessToken")
    public record IssuedToken(
            @Schema(description = "Send it as \"Authorization: Bearer <accessToken>\".")
            String accessToken,

            @Schema(description = "Always Bearer.", examples = "Bearer")
            String tokenType,

            @Schema(description = "Seconds until it expires.", examples = "600")
            long expiresIn,

            PersonView user) {}

    @Inject
    private SignIn signIn;

    @Inject
    private AccessTokens tokens;

    @POST
    @Path("login")
    @PermitAll
    @Operation(
            summary = "Sign in",
            description = "Gives a token for ten minutes. Five failures for the same account from the same address"
                    + " close this door to it for a quarter of an hour.")
    public IssuedToken login(@Valid @NotNull Credentials credentials) {
        var person = signIn.signIn(credentials.username(), credentials.password());
        return new IssuedToken(tokens.issue(person), "Bearer", tokens.lifetime().toSeconds(), PersonView.of(person));
    }
}
