package org.hathor.accounts.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.ApiKeyDraft;
import org.hathor.accounts.boundary.ApiKeyView;
import org.hathor.accounts.boundary.ApiKeys;
import org.hathor.accounts.boundary.IssuedApiKey;
import org.hathor.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** The caller's API keys. They are made and ended by the person, never by one of them. */
@Path("/me/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.IN_PERSON)
@Tag(name = "Accounts")
public class MyApiKeysResource {

    @Schema(name = "ApiKeyInput")
    public record ApiKeyInput(
            @NotBlank @Size(max = 100) @Schema(description = "What it is for.", examples = "Backup script")
            String name,

            @NotEmpty
            @Size(max = 5)
            @Schema(
                    description =
                            "What it may be used for: \"read\" to look at whatever you may look at, a role of yours"
                                    + " for everything that this role may do.",
                    examples = "[\"read\"]")
            Set<@NotBlank @Size(max = 20) String> scopes,

            @Schema(
                    description = "Until when it is good; until it is revoked without it.",
                    examples = "2027-11-20T00:00:00Z")
            @Nullable
            Instant expiresAt) {

        ApiKeyDraft draft() {
            return new ApiKeyDraft(name, scopes, expiresAt);
        }
    }

    @Schema(name = "MyApiKeys")
    public record MyApiKeys(List<ApiKeyView> items) {}

    @Inject
    private ApiKeys keys;

    @GET
    @Operation(summary = "List my API keys", description = "The newest first, without the keys themselves.")
    public MyApiKeys list() {
        return new MyApiKeys(keys.mine());
    }

    @POST
    @Operation(
            summary = "Make an API key",
            description = "The answer shows the key, once. Send it as \"X-API-Key: hathor_...\".")
    @APIResponse(
            responseCode = "201",
            description = "The key.",
            content = @Content(schema = @Schema(implementation = IssuedApiKey.class)))
    public Response create(@Valid @NotNull ApiKeyInput input) {
        return Response.status(Response.Status.CREATED)
                .entity(keys.create(input.draft()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke an API key", description = "Within a second nobody takes it any more.")
    public void revoke(@PathParam("id") @Parameter(description = "The key.") UUID id) {
        keys.revoke(id);
    }
}
