package org.hathor.accounts.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.TokenKeyView;
import org.hathor.accounts.boundary.TokenKeys;
import org.hathor.kernel.Roles;

/** The keys that sign access tokens, for administrators. */
@Path("/token-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Accounts")
public class TokenKeysResource {

    @Schema(name = "TokenKeys")
    public record TokenKeyList(List<TokenKeyView> items) {}

    @Schema(name = "TokenKeyReplacement")
    public record Replacement(
            @NotBlank
            @Size(max = 200)
            @Schema(description = "Why, for the audit trail.", examples = "A backup was stolen.")
            String reason) {}

    @Inject
    private TokenKeys keys;

    @GET
    @Operation(
            summary = "List the token keys",
            description = "In the order in which they sign: those that only verify, the one that signs, the next.")
    public TokenKeyList list() {
        return new TokenKeyList(keys.list());
    }

    @POST
    @Operation(
            summary = "Replace the token keys at once",
            description =
                    "For when a key may have leaked. Every access token is void within a second, and programs renew"
                            + " theirs; nobody has to sign in again.")
    public TokenKeyList replace(@Valid @NotNull Replacement replacement) {
        return new TokenKeyList(keys.replaceAll(replacement.reason()));
    }
}
