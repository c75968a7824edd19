package org.hathor.accounts.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.KeyRing;
import org.hathor.accounts.boundary.PublishedKey;

/** The public keys, for services that verify our tokens by themselves (RFC 7517). */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@PermitAll
@Tag(name = "Accounts")
public class JwksResource {

    /** New keys are published a day before they sign; old ones may vanish at once. */
    private static final String CACHING = "public, max-age=300";

    @Schema(name = "JsonWebKeySet")
    public record JsonWebKeySet(List<PublishedKey> keys) {}

    @Inject
    private KeyRing ring;

    @GET
    @Operation(
            summary = "The keys that verify tokens",
            description = "A JSON Web Key Set. Access tokens have the type \"at+jwt\", the algorithm RS256, the issuer"
                    + " \"hathor\" and the audience \"hathor-api\". Whoever verifies them here learns nothing of sessions"
                    + " that were ended.")
    @APIResponse(
            responseCode = "200",
            description = "The keys.",
            content = @Content(schema = @Schema(implementation = JsonWebKeySet.class)))
    public Response keys() {
        return Response.ok(new JsonWebKeySet(ring.published()))
                .header("Cache-Control", CACHING)
                .build();
    }
}
