package org.hathor.library.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be said of a song instead of its tags. */
@Schema(name = "TagChanges")
public record TagChanges(
        @NotNull
        @Size(min = 1, max = 50)
        @Schema(
                description = "Tags with their new values; no values: it has none; null: as the file says.",
                type = SchemaType.OBJECT,
                examples = "{\"TITLE\": [\"Déjà Vu\"], \"GENRE\": [\"R&B\", \"Pop\"], \"COMMENT\": []}")
        Map<String, @Nullable List<String>> changes) {}
