package org.hathor.accounts.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.RefreshTokens;
import org.hathor.accounts.boundary.Sessions;
import org.hathor.accounts.boundary.SignIn;
import org.hathor.accounts.entity.SignInMethod;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Roles;
import org.hathor.web.security.Caller;

/** How a program signs in, stays signed in, and leaves. */
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Accounts", description = "Signing in, and who one is.")
public class AuthResource {

    @Schema(name = "Credentials")
    public record Credentials(
            @NotBlank
            @Size(max = 254)
            @Schema(description = "The user name, or the e-mail address of the account.", examples = "admin")
            String username,

            @NotBlank @Size(max = 1000) @Schema(description = "The password.", format = "password")
            String password) {

        @Override
        public String toString() {
            return "Credentials[username=" + username + "]";
        }
    }

    @Schema(name = "Refresh")
    public record Refresh(
            @NotBlank
            @Size(max = 200)
            @Schema(
                    description = "The newest refresh token.",
                    format = "password",
                    examples = "kq1lW0Vd9G6bFhX3pS2mTtYcRzJ8nUeAo4Ii7Lv5w_E")
            String refreshToken) {

        @Override
        public String toString() {
            return "Refresh[]";
        }
    }

    @Inject
    private SignIn signIn;

    @Inject
    private RefreshTokens refreshTokens;

    @Inject
    private Sessions sessions;

    @Inject
    private TokenAnswers answers;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("login")
    @PermitAll
    @Operation(
            summary = "Sign in",
            description = "Gives a token for ten minutes, and one to renew it with. Five failures for the same account"
                    + " from the same address close this door to it for a quarter of an hour.")
    public IssuedTokens login(@Valid @NotNull Credentials credentials) {
        var person = signIn.signIn(credentials.username(), credentials.password());
        return answers.open(person, SignInMethod.password);
    }

    @POST
    @Path("refresh")
    @PermitAll
    @Operation(
            summary = "Renew the tokens",
            description = "Gives a new access token and a new refresh token, and the old refresh token is used up. To"
                    + " show it again ends the session: it was stolen.")
    public IssuedTokens refresh(@Valid @NotNull Refresh refresh) {
        return refreshTokens
                .renew(refresh.refreshToken())
                .map(answers::renewed)
                .orElseThrow(() -> new Forbidden("refresh-token-not-valid", "Sign in again."));
    }

    @POST
    @Path("logout")
    @RolesAllowed(Roles.IN_PERSON)
    @Operation(
            summary = "Sign out",
            description =
                    "Ends the session of the token that the request carries: its tokens are void within a second.")
    public void logout() {
        Caller.session(request).ifPresent(sessions::end);
    }
}
