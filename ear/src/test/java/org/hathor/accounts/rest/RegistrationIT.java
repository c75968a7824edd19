package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hathor.test.Answer;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making an account for oneself. */
class RegistrationIT {

    private static final String PASSWORD = "a quiet song at dawn";

    private final HathorServer server = HathorServer.shared();
    private final String name = "ann_" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = name + "@example.org";

    @Test
    void whoeverRegistersIsSignedInAndComesBackByNameOrAddressHoweverTyped() {
        var answer = register(Map.of()).expect(201);
        assertThat(answer.json().at("/user/roles").toString()).isEqualTo("[\"listener\"]");
        server.api().withToken(answer.text("/accessToken")).get("/api/me").expect(200);

        signIn(name, PASSWORD).expect(200);
        signIn(name.toUpperCase(java.util.Locale.ROOT), PASSWORD).expect(200);
        signIn("ANN" + address.substring(3), PASSWORD).expect(200);
        signIn(address, PASSWORD + "!").expectProblem(401, "wrong-credentials");
    }

    @Test
    void aNameOrAnAddressThatIsTakenIsTold() {
        register(Map.of()).expect(201);
        register(Map.of("email", "other-" + address)).expectProblem(409, "user-name-taken");
        register(Map.of("username", "other_" + name, "email", address.replace("ann", "ANN")))
                .expectProblem(409, "email-taken");
    }

    @ParameterizedTest
    @CsvSource({
        "username, an",
        "username, ann@example.org",
        "email, ann",
        "displayName, ' '",
        "password, eleven char",
        "password, password12345",
        "password, hathor-hathor",
    })
    void whatBreaksARuleIsNamedAndNeverRepeated(String field, String value) {
        var refused = register(Map.of(field, value)).expectProblem(422, "invalid");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(refused.json().at("/errors")).hasSize(1);
        if (field.equals("password")) {
            assertThat(refused.body()).doesNotContain(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"role, admin", "roles, admin", "ownerId, x", "id, x", "disabledAt, x", "version, 1"})
    void nobodyGivesThemselvesMoreThanTheFormHas(String field, String value) {
        var refused = register(Map.of(field, value)).expectProblem(400, "malformed");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        signIn(name, PASSWORD).expectProblem(401, "wrong-credentials");
    }

    @Test
    void itIsWrittenInTheAuditTrail() {
        var id = register(Map.of()).expect(201).text("/user/id");
        var trail = server.asAdmin().get("/api/audit").expect(200).json().path("items");
        assertThat(StreamSupport.stream(trail.spliterator(), false))
                .anyMatch((JsonNode line) -> line.path("action").asText().equals("account.register")
                        && line.path("targetId").asText().equals(id));
        assertThat(trail.toString()).doesNotContain(PASSWORD).doesNotContain(address);
    }

    private Answer register(Map<String, Object> changes) {
        var person = new LinkedHashMap<String, Object>(
                Map.of("username", name, "email", address, "password", PASSWORD, "displayName", "Ann"));
        person.putAll(changes);
        return server.api().post("/api/auth/register", person);
    }

    private Answer signIn(String login, String password) {
        return server.api().post("/api/auth/login", Map.of("username", login, "password", password));
    }
}
