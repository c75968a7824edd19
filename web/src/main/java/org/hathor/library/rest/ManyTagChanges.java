package org.hathor.library.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be said of many songs instead of their tags. */
@Schema(name = "ManyTagChanges")
public record ManyTagChanges(
        @NotNull @Size(min = 1, max = 500) @Schema(description = "The songs, up to 500.")
        List<@NotNull UUID> songs,

        @NotNull
        @Size(min = 1, max = 50)
        @Schema(
                description = "Tags with their new values; no values: they have none; null: as the files say.",
                type = SchemaType.OBJECT,
                examples = "{\"ALBUM\": [\"B'Day\"], \"ALBUMARTIST\": [\"Beyoncé\"]}")
        Map<String, @Nullable List<String>> changes) {}
