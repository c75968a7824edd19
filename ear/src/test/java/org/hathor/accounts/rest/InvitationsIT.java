package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.test.Answer;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A door that is open to those who are invited. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationsIT {

    private HathorServer server;

    @BeforeAll
    void start() {
        server = HathorServer.own("invitations", Map.of("hathor.accounts.registration", "invitation"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whoeverIsNotInvitedIsToldNothingElse() {
        register(Map.of()).expectProblem(403, "registration-closed");
        register(Map.of("username", "admin")).expectProblem(403, "registration-closed");
        register(Map.of("password", "short")).expectProblem(403, "registration-closed");
        register(Map.of("invitation", "A".repeat(43))).expectProblem(403, "invitation-not-valid");
    }

    @Test
    void whoeverIsInvitedComesWithTheRolesThatWereGiven() {
        var secret = invite(Map.of("roles", Set.of("listener", "artist")))
                .expect(201)
                .text("/secret");
        assertThat(register(Map.of("invitation", secret))
                        .expect(201)
                        .json()
                        .at("/user/roles")
                        .toString())
                .isEqualTo("[\"artist\",\"listener\"]");
        register(Map.of("invitation", secret)).expectProblem(403, "invitation-not-valid");
    }

    @Test
    void ofManyWhoUseOneInvitationAtOnceOneComesIn() {
        var secret = invite(Map.of("roles", Set.of("listener"))).expect(201).text("/secret");

        var answers = AtOnce.send(6, i -> register(Map.of("invitation", secret)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 403, 403, 403, 403, 403);
    }

    @Test
    void aRegistrationThatFailsLeavesTheInvitationAsItWas() {
        var secret = invite(Map.of("roles", Set.of("listener"))).expect(201).text("/secret");
        register(Map.of("invitation", secret, "username", "admin")).expectProblem(409, "user-name-taken");
        register(Map.of("invitation", secret)).expect(201);
    }

    @Test
    void anInvitationForAnAddressIsForNobodyElse() {
        var secret = invite(Map.of("roles", Set.of("listener"), "email", "ann@example.org"))
                .expect(201)
                .text("/secret");
        register(Map.of("invitation", secret, "email", "eve@example.org")).expectProblem(403, "invitation-not-valid");
        register(Map.of("invitation", secret, "email", "ANN@example.org")).expect(201);
    }

    @Test
    void anInvitationIsTakenBack() {
        var invitation = invite(Map.of("roles", Set.of("listener"))).expect(201);
        server.asAdmin()
                .delete("/api/invitations/" + invitation.text("/invitation/id"))
                .expect(204);
        register(Map.of("invitation", invitation.text("/secret"))).expectProblem(403, "invitation-not-valid");
    }

    @Test
    void theListTellsNoSecret() {
        var secret = invite(Map.of("roles", Set.of("listener"))).expect(201).text("/secret");
        var list = server.asAdmin().get("/api/invitations").expect(200);
        assertThat(list.json().path("items")).isNotEmpty();
        assertThat(list.body()).doesNotContain(secret).doesNotContain("secret");
    }

    private Answer invite(Map<String, ?> invitation) {
        return server.asAdmin().post("/api/invitations", invitation);
    }

    private Answer register(Map<String, Object> changes) {
        var name = "guest_" + UUID.randomUUID().toString().substring(0, 8);
        var person = new LinkedHashMap<String, Object>(Map.of(
                "username",
                name,
                "email",
                name + "@example.org",
                "password",
                "a quiet song at dawn",
                "displayName",
                "Guest"));
        person.putAll(changes);
        return server.api().post("/api/auth/register", person);
    }
}
