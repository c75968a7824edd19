package org.hathor.accounts.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hathor.accounts.boundary.People;
import org.hathor.accounts.boundary.ProfileView;
import org.hathor.kernel.Roles;
import org.hathor.web.problem.ProblemException;
import org.hathor.web.problem.ProblemType;

/** What the caller looks like. */
@Path("/me/picture")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.IN_PERSON)
@Tag(name = "Accounts")
public class MyPictureResource {

    private static final int MOST_BYTES = 10_000_000;

    @Inject
    private People people;

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Show myself",
            description =
                    "A JPEG, PNG or GIF of up to 10 MB. It is cut square and encoded anew; nothing else in the file"
                            + " is kept.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "image/jpeg",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            examples = "the bytes of the picture")))
    public ProfileView put(InputStream picture) throws IOException {
        var bytes = picture.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE);
        }
        return people.changePicture(bytes);
    }

    @DELETE
    @Operation(summary = "Show myself no more", description = "Deletes the picture, if there is one.")
    public ProfileView remove() {
        return people.removePicture();
    }
}
