package org.hathor.library.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.GenreView;
import org.hathor.library.boundary.Genres;
import org.hathor.library.entity.GenreSort;
import org.hathor.library.entity.SortOrder;
import org.hathor.web.http.PageQuery;
import org.jspecify.annotations.Nullable;

/** The genres of the songs. */
@Path("/genres")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Library")
public class GenresResource {

    @Inject
    private Genres genres;

    @GET
    @Operation(
            summary = "List genres",
            description = "Those that songs have. The songs of one: GET /api/songs?genre=..., the albums: GET"
                    + " /api/albums?genre=....")
    public Page<GenreView> page(
            @QueryParam("q")
                    @Parameter(
                            description = "With what the name begins; case and accents do not matter.",
                            example = "hip")
                    @Nullable
                    String q,
            @QueryParam("sort")
                    @Parameter(description = "By what the list is sorted; by name, if nothing is said.")
                    @Nullable
                    GenreSort sort,
            @QueryParam("order")
                    @Parameter(
                            description = "Which way; names ascending and the common ones first, if nothing is said.")
                    @Nullable
                    SortOrder order,
            @BeanParam PageQuery page) {
        var by = sort == null ? GenreSort.name : sort;
        return genres.page(q, by, order == null ? by.usual() : order, page.after(), page.limit());
    }
}
