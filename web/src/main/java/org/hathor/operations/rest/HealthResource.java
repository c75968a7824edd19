package org.hathor.operations.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Is this node alive? */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @GET
    @Path("healthz")
    @PermitAll
    public Map<String, String> alive() {
        return Map.of("status", "up");
    }
}
