package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A key does what its scopes say, less than its owner, and never what is asked of people in person. */
class ApiKeysIT {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Map<String, String> NOTICE = Map.of("message", "Made by a script", "severity", "info");

    private final HathorServer server = HathorServer.shared();
    private final Api admin = server.asAdmin();

    @Test
    void aKeyIsShownOnceAndKnownByItsBeginning() {
        var made = make(admin, "Backup", List.of("read"), null);

        assertThat(made.secret).matches("hathor_[0-9A-Za-z]{49}");
        var listed = admin.get("/api/me/api-keys").expect(200);
        assertThat(listed.text("/items/0/name")).isEqualTo("Backup");
        assertThat(listed.text("/items/0/hint")).isEqualTo(made.secret.substring(0, 11));
        assertThat(listed.text("/items/0/scopes/0")).isEqualTo("read");
        assertThat(listed.body()).doesNotContain(made.secret);
        assertThat(column("select encode(hash, 'escape') from api_key where id = ?", made.id))
                .doesNotContain(made.secret);

        with(made.secret).get("/api/me").expect(200);
        assertThat(admin.get("/api/me/api-keys").text("/items/0/lastUsedAt")).startsWith("20");
    }

    @Test
    void aKeyToReadReadsWhateverItsOwnerMayReadAndChangesNothing() {
        var reader = with(make(admin, "Reader", List.of("read"), null).secret);

        reader.get("/api/notices").expect(200);
        reader.get("/api/audit").expect(200);
        reader.post("/api/notices", NOTICE).expectProblem(403, "forbidden");
    }

    @Test
    void aKeyOfARoleDoesWhatTheRoleDoesAndNoMore() {
        var listener = with(make(admin, "Player", List.of("listener"), null).secret);
        listener.get("/api/me").expect(200);
        listener.get("/api/notices").expectProblem(403, "forbidden");

        var administrator = with(make(admin, "Announcer", List.of("admin"), null).secret);
        var notice = administrator.post("/api/notices", NOTICE).expect(201);
        administrator
                .with("If-Match", notice.header("ETag").orElseThrow())
                .delete("/api/notices/" + notice.text("/id"))
                .expect(204);
    }

    @Test
    void aKeyIsNobodyInPerson() {
        var key = with(make(admin, "Everything", List.of("read", "admin", "listener"), null).secret);

        key.get("/api/me/api-keys").expectProblem(403, "forbidden");
        key.post("/api/me/api-keys", Map.of("name", "More", "scopes", List.of("admin")))
                .expectProblem(403, "forbidden");
        key.get("/api/me/sessions").expectProblem(403, "forbidden");
        key.delete("/api/me/sessions").expectProblem(403, "forbidden");
        key.post("/api/auth/logout", null).expectProblem(403, "forbidden");
    }

    @Test
    void nobodyGivesAwayARoleThatTheyDoNotHave() {
        for (var scopes :
                List.of(List.of("admin"), List.of("read", "librarian"), List.of("in-person"), List.of("root"))) {
            server.asListener()
                    .post("/api/me/api-keys", Map.of("name", "Greedy", "scopes", scopes))
                    .expectProblem(422, "invalid");
        }
        server.asListener()
                .post("/api/me/api-keys", Map.of("name", "Useless", "scopes", List.of()))
                .expectProblem(422, "invalid");
        server.asListener()
                .post(
                        "/api/me/api-keys",
                        Map.of("name", "Mine", "scopes", List.of("read"), "accountId", new UUID(0, 0)))
                .expectProblem(400, "malformed");
    }

    @Test
    void aRevokedKeyIsRefusedWithinASecond() {
        var made = make(admin, "Short", List.of("read"), null);
        var key = with(made.secret);
        key.get("/api/me").expect(200);
        server.asListener().delete("/api/me/api-keys/" + made.id).expectProblem(404, "not-found");

        admin.delete("/api/me/api-keys/" + made.id).expect(204);

        eventually("the key is refused", SOON, () -> key.get("/api/me").status() == 401);
        admin.delete("/api/me/api-keys/" + made.id).expectProblem(404, "not-found");
    }

    @Test
    void aKeyEndsWhenItSaidAndWithItsAccount() throws SQLException {
        admin.post(
                        "/api/me/api-keys",
                        Map.of("name", "Late", "scopes", List.of("read"), "expiresAt", "2020-01-01T00:00:00Z"))
                .expectProblem(422, "invalid");
        var expired = make(admin, "Tomorrow", List.of("read"), "2099-01-01T00:00:00Z");
        update(
                "update api_key set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                        + " where id = ?",
                expired.id);
        with(expired.secret).get("/api/me").expectProblem(401, "unauthenticated");

        var artist = server.accounts().withRole("artist");
        var orphan = make(server.api().as(artist), "Orphan", List.of("read"), null);
        update("update account set disabled_at = now() where user_name = ?", artist.userName());
        try {
            with(orphan.secret).get("/api/me").expectProblem(401, "unauthenticated");
        } finally {
            update("update account set disabled_at = null where user_name = ?", artist.userName());
        }
    }

    @Test
    void whatIsNoKeyIsRefused() {
        var made = make(admin, "Good", List.of("read"), null).secret;
        var slip = made.substring(0, made.length() - 1) + (made.endsWith("x") ? "y" : "x");
        for (var guess : List.of("x", "hathor_", slip, made + "x", "hathor_" + "0".repeat(49))) {
            with(guess).get("/api/me").expectProblem(401, "unauthenticated");
        }
        admin.with("X-API-Key", made).get("/api/me").expectProblem(401, "unauthenticated");
        server.api().withToken(made).get("/api/me").expectProblem(401, "unauthenticated");
        server.api().get("/api/me?X-API-Key=" + made).expectProblem(401, "unauthenticated");
    }

    private record Made(UUID id, String secret) {}

    private static Made make(Api owner, String name, List<String> scopes, @Nullable String expiresAt) {
        var draft = new HashMap<String, Object>(Map.of("name", name, "scopes", scopes));
        if (expiresAt != null) {
            draft.put("expiresAt", expiresAt);
        }
        var made = owner.post("/api/me/api-keys", draft).expect(201);
        return new Made(UUID.fromString(made.text("/key/id")), made.text("/secret"));
    }

    private Api with(String key) {
        return server.api().with("X-API-Key", key);
    }

    private void update(String sql, Object parameter) throws SQLException {
        try (var database = server.database();
                var statement = database.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private String column(String sql, Object parameter) {
        try (var database = server.database();
                var statement = database.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
