package org.hathor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hathor.api.OpenApiDocument.Operation;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation asks who is there before it looks at what was sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesIT {

    private final HathorServer server = HathorServer.shared();
    private final OpenApiDocument document = OpenApiDocument.of(server);

    Stream<Operation> forSomebody() {
        return document.operations().stream().filter(operation -> !operation.isPublic());
    }

    Stream<Operation> forAdministrators() {
        return forSomebody().filter(operation -> roles(operation).equals(Set.of("admin")));
    }

    @ParameterizedTest
    @MethodSource("forSomebody")
    void nobodyIsAskedToSignIn(Operation operation) {
        var answer = call(server.api(), operation).expectProblem(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).as("how to authenticate").isPresent();
    }

    @ParameterizedTest
    @MethodSource("forSomebody")
    void aForgedTokenIsNobody(Operation operation) {
        var token = server.accounts().administrator().token();
        var forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(512);
        call(server.api().withToken(forged), operation).expectProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("forAdministrators")
    void aListenerIsNoAdministrator(Operation operation) {
        call(server.asListener(), operation).expectProblem(403, "forbidden");
    }

    private static Answer call(Api api, Operation operation) {
        var path = operation.path().replaceAll("\\{[^}]+}", new UUID(0, 0).toString());
        var body = operation.body().isMissingNode() ? null : "{}";
        return api.send(operation.method(), path, body);
    }

    private static Set<String> roles(Operation operation) {
        return operation
                .node()
                .path("x-roles")
                .valueStream()
                .map(role -> role.asText())
                .collect(Collectors.toSet());
    }
}
