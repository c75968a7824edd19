package org.hathor.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** What the server answered, with the questions that tests ask of it. */
public record Answer(String request, int status, HttpHeaders headers, String body) {

    public Answer expect(int expected) {
        assertThat(status).as("%s answered %s", request, body).isEqualTo(expected);
        return this;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public JsonNode json() {
        try {
            return Api.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("%s answered no JSON: %s".formatted(request, body), e);
        }
    }

    /** The text at a JSON pointer such as {@code /items/0/id}; missing is a failure. */
    public String text(String pointer) {
        var node = json().at(pointer);
        assertThat(node.isMissingNode())
                .as("%s has %s in %s", request, pointer, body)
                .isFalse();
        return node.asText();
    }

    /** Asserts a problem document that is complete: type, title, status, a request id that the header has too. */
    public Answer expectProblem(int expectedStatus, String code) {
        expectProblem(expectedStatus);
        assertThat(text("/type")).as("the type of %s", body).endsWith("/" + code);
        return this;
    }

    public Answer expectProblem(int expectedStatus) {
        expect(expectedStatus);
        assertThat(header("Content-Type").orElse("none")).as("%s", this).startsWith("application/problem+json");
        var problem = json();
        assertThat(problem.path("status").asInt()).as("%s", body).isEqualTo(expectedStatus);
        assertThat(problem.path("type").asText()).as("the type in %s", body).isNotEmpty();
        assertThat(problem.path("title").asText()).as("the title in %s", body).isNotEmpty();
        assertThat(header("X-Request-Id"))
                .as("the request id of %s", this)
                .hasValue(problem.path("requestId").asText());
        return this;
    }
}
