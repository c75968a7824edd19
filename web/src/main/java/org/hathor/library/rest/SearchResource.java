package org.hathor.library.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Limit;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.Search;
import org.hathor.library.boundary.SearchResult;
import org.hathor.library.boundary.Suggestions;
import org.jspecify.annotations.Nullable;

/** Finds music by words. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Library")
public class SearchResource {

    private static final int OF_EACH = 10;

    @Inject
    private Search search;

    @GET
    @Operation(
            summary = "Search the library",
            description =
                    "Artists, albums, songs and genres, the best of each kind first: what is called so comes before what"
                            + " begins so, and that before what has the words somewhere. Case and accents do not matter, the last word"
                            + " may be a beginning, and where nothing has the words, those that are spelled alike are tried.")
    public SearchResult search(
            @QueryParam("q") @Parameter(description = "The words.", example = "beyonce") @Nullable String q,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many of each kind at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "10"))
                    @Nullable
                    Integer limit) {
        return search.search(q == null ? "" : q, limit == null ? new Limit(OF_EACH) : Limit.of(limit));
    }

    @GET
    @Path("suggestions")
    @Operation(
            summary = "Suggest while somebody types",
            description = "What may be meant, of all kinds, the most probable first.")
    public Suggestions suggestions(
            @QueryParam("q") @Parameter(description = "What is typed so far.", example = "bey") @Nullable String q,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "10"))
                    @Nullable
                    Integer limit) {
        return search.suggestions(q == null ? "" : q, limit == null ? new Limit(OF_EACH) : Limit.of(limit));
    }
}
