package org.hathor.accounts.rest;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hathor.accounts.boundary.SignedIn;

/** The caller, as the caller sees it. */
@Schema(name = "Person")
public record PersonView(
        @Schema(description = "The id of the account; it never changes.")
        UUID id,

        @Schema(description = "The name to sign in with.", examples = "admin")
        String userName,

        @Schema(description = "The name to show.", examples = "Administrator")
        String displayName,

        @Schema(description = "What the caller may do: listener, artist, librarian, admin.")
        Set<String> roles) {

    static PersonView of(SignedIn person) {
        return new PersonView(person.id(), person.userName(), person.displayName(), person.roleNames());
    }
}
