package org.hathor.playlists.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hathor.playlists.boundary.PlaylistDraft;
import org.jspecify.annotations.Nullable;

/** What is sent to make or change a playlist. */
@Schema(name = "PlaylistInput")
public record PlaylistInput(
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Sunday morning")
        String name,

        @Size(max = 2000) @Schema(description = "What it is for.", examples = "Nothing before ten.") @Nullable
        String description,

        @Schema(
                description =
                        "Whether everybody with whom it is shared may change what is in it; otherwise only those who"
                                + " are allowed to.",
                examples = "false")
        @Nullable
        Boolean collaborative) {

    PlaylistDraft draft() {
        return new PlaylistDraft(name, description, Boolean.TRUE.equals(collaborative));
    }
}
