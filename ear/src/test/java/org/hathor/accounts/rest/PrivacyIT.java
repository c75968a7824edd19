package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.hathor.test.Account;
import org.hathor.test.Api;
import org.hathor.test.Eventually;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** A copy of everything, and the end of it. */
class PrivacyIT {

    private final HathorServer server = HathorServer.shared();
    private final Account ann = server.accounts().newcomer();
    private final Api api = server.api().as(ann);

    @Test
    void anExportHoldsWhatIsKnownAndNoSecret() throws Exception {
        var path =
                "/api/me/export/" + api.post("/api/me/export", null).expect(202).text("/id");
        Eventually.eventually(
                "the export is ready",
                Duration.ofSeconds(20),
                () -> api.get(path).status() == 200);

        var files = unzip(path);

        assertThat(files).containsKeys("profile.json", "activity.json", "sessions.json");
        assertThat(files.get("profile.json")).contains(ann.userName()).contains(ann.userName() + "@example.org");
        assertThat(files.get("activity.json")).contains("account.register").contains("account.export");
        assertThat(files.values()).noneMatch(text -> text.contains("argon2") || text.contains(ann.password()));
        assertThat(api.get("/api/me/export").expect(200).text("/items/0/bytes")).isNotEqualTo("null");
        server.asListener().get(path).expectProblem(404, "not-found");
        server.asAdmin().get(path).expectProblem(404, "not-found");
    }

    @Test
    void whoeverLeavesLeavesNothingBehindButHistory() throws Exception {
        var id = api.get("/api/me").expect(200).text("/id");
        api.post("/api/me/export", null).expect(202);
        server.api()
                .post("/api/auth/password-reset", Map.of("email", ann.userName() + "@example.org"))
                .expect(202);
        api.send("DELETE", "/api/me", Map.of("password", "guess")).expectProblem(403, "wrong-password");
        api.get("/api/me").expect(200);

        api.send("DELETE", "/api/me", Map.of("password", ann.password())).expect(204);

        Eventually.eventually(
                "the token is refused",
                Duration.ofSeconds(1),
                () -> api.get("/api/me").status() == 401);
        server.api()
                .post("/api/auth/login", Map.of("username", ann.userName(), "password", ann.password()))
                .expectProblem(401, "wrong-credentials");
        Eventually.eventually(
                "nothing but the audit trail speaks of the account",
                Duration.ofSeconds(20),
                () -> tablesWith(id).equals(List.of("audit_record")));
    }

    /** The tables in which a row has this id, in whatever column. */
    private List<String> tablesWith(String id) throws SQLException {
        var tables = new ArrayList<String>();
        try (var database = server.database();
                var statement = database.createStatement()) {
            var all = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
                    """)) {
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
            }
            for (var table : all) {
                try (var rows = statement.executeQuery(
                        "select exists (select from " + table + " t where t::text like '%" + id + "%')")) {
                    rows.next();
                    if (rows.getBoolean(1)) {
                        tables.add(table);
                    }
                }
            }
        }
        return tables;
    }

    private Map<String, String> unzip(String path) throws Exception {
        var request = HttpRequest.newBuilder(server.url().resolve(path))
                .header("Authorization", "Bearer " + ann.token())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
            var files = new TreeMap<String, String>();
            var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return files;
        }
    }
}
