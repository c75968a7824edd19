package org.hathor.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private static final Path BUILT = Path.of("target", "classes", "openapi");

    @Test
    void everyOperationIsDescribed() throws IOException {
        var gaps = new ArrayList<String>();
        for (var path : document().path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                var operation = method.getValue();
                var name = method.getKey() + " " + path.getKey();
                for (var field : List.of("summary", "description", "operationId", "tags", "responses", "security")) {
                    if (operation.path(field).isMissingNode()) {
                        gaps.add(name + " has no " + field);
                    }
                }
                for (var parameter : operation.path("parameters")) {
                    if (!parameter.has("$ref") && !parameter.has("description")) {
                        gaps.add(name + " does not describe " + parameter.path("name"));
                    }
                }
                for (var response : operation.path("responses").properties()) {
                    if (!response.getValue().has("$ref")
                            && response.getValue().path("description").asText().isBlank()) {
                        gaps.add(name + " does not describe " + response.getKey());
                    }
                }
            }
        }
        assertThat(gaps).isEmpty();
    }

    @Test
    void everyFieldIsDescribed() throws IOException {
        var gaps = new ArrayList<String>();
        for (var schema : document().path("components").path("schemas").properties()) {
            for (var property : schema.getValue().path("properties").properties()) {
                if (!property.getValue().has("$ref") && !property.getValue().has("description")) {
                    gaps.add(schema.getKey() + "." + property.getKey());
                }
            }
        }
        assertThat(gaps)
                .as("Describe these by @Schema, or in META-INF/openapi.yaml")
                .isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        var document = document();
        for (var reference : document.findValuesAsText("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(BUILT.resolve("openapi.json").toFile());
    }
}
