package org.hathor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hathor.api.OpenApiDocument.Operation;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The API is what it was, unless somebody says otherwise; and it explains itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "openapi.json");

    private final HathorServer server = HathorServer.shared();
    private final OpenApiDocument document = OpenApiDocument.of(server);

    @Test
    void theApiIsWhatItWas() throws IOException {
        var live = inOrder(server.api().get("/api/openapi.json").expect(200).body());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, live);
        }
        assertThat(live)
                .as("The API changed. If that is meant, take it over and commit the difference:"
                        + " ./hathor test it -Dit.test=OpenApiIT -Dgolden.update=true")
                .isEqualTo(Files.readString(GOLDEN));
    }

    /** The order of fields depends on the order in which classes were found, and says nothing. */
    private static String inOrder(String document) throws IOException {
        var mapper = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        return mapper.writeValueAsString(mapper.readValue(document, Map.class)) + "\n";
    }

    Stream<Operation> operations() {
        return document.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationExplainsItself(Operation operation) {
        var node = operation.node();
        assertThat(node.path("summary").asText()).as("summary").isNotBlank();
        assertThat(node.path("description").asText()).as("description").isNotBlank();
        assertThat(node.path("operationId").asText()).as("operationId").isNotBlank();
        assertThat(node.has("security")).as("says who may call").isTrue();
        assertThat(node.path("responses").properties())
                .as("a refusal as a problem document")
                .anyMatch(response -> response.getKey().startsWith("4") && isProblem(response.getValue()));
        assertThat(node.path("responses").properties())
                .as("every refusal is a problem document")
                .filteredOn(response -> response.getKey().startsWith("4"))
                .allMatch(response -> isProblem(response.getValue()));
    }

    private boolean isProblem(JsonNode response) {
        return document.resolve(response).path("content").has("application/problem+json");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aBodyHasAnExample(Operation operation) {
        if (!operation.body().isMissingNode()) {
            assertThat(hasExample(operation.body(), 0))
                    .as("an example in the body of %s", operation)
                    .isTrue();
        }
    }

    private boolean hasExample(JsonNode reference, int depth) {
        var schema = document.resolve(reference);
        return List.of("example", "examples", "enum").stream().anyMatch(schema::has)
                || (depth < 3 && schema.path("properties").valueStream().anyMatch(part -> hasExample(part, depth + 1)));
    }
}
