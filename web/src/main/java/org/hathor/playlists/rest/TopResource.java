package org.hathor.playlists.rest;

import static java.util.Objects.requireNonNullElse;

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
import org.hathor.playlists.boundary.HeardView;
import org.hathor.playlists.boundary.History;
import org.hathor.playlists.boundary.TopOrder;
import org.hathor.playlists.entity.MarkKind;
import org.hathor.web.http.PageQuery;
import org.jspecify.annotations.Nullable;

/** What the caller heard most, and last: for the first page of an app. */
@Path("/me/top")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@Tag(name = "Listening")
public class TopResource {

    @Inject
    private History history;

    @GET
    @Operation(
            summary = "What do I hear most?",
            description =
                    "Each song, album or artist once, with how often you heard it; the ones you heard last, or most"
                            + " often, come first.")
    public Page<HeardView> top(
            @QueryParam("kind") @Parameter(description = "Of which kind; songs, if nothing is said.") @Nullable
                    MarkKind kind,
            @QueryParam("by") @Parameter(description = "What comes first; plays, if nothing is said.") @Nullable
                    TopOrder by,
            @BeanParam PageQuery page) {
        return history.top(
                requireNonNullElse(kind, MarkKind.songs),
                requireNonNullElse(by, TopOrder.plays),
                page.after(),
                page.limit());
    }
}
