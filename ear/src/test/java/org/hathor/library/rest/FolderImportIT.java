package org.hathor.library.rest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.hathor.library.rest.Collection.Tagged;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** A whole collection: everything is right, a crash in the middle costs nothing, and the second scan takes no time. */
class FolderImportIT {

    private static final int SONGS = 2_000;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void twoThousandFilesSurviveACrashAndAreAllRight() throws Exception {
        try (var server = HathorServer.own("import")) {
            var written = Collection.write(server.music(), SONGS);
            var scan = Scans.start(server.asAdmin());
            eventually(
                    "some are in",
                    Duration.ofMinutes(1),
                    () -> Scans.read(server.asAdmin(), scan).path("added").asInt() > 0);

            server.hathor().killServer();

            eventually(
                    "the scan went on",
                    Duration.ofMinutes(2),
                    () -> Scans.read(server.asAdmin(), scan)
                            .path("state")
                            .asText()
                            .equals("succeeded"));
            var admin = server.asAdmin();
            assertThat(Scans.read(admin, scan).path("added").asInt()).isEqualTo(SONGS);
            var songs = songs(admin);
            assertThat(songs).hasSize(SONGS);
            written.forEach(song -> compare(song, songs));
            assertThat(texts(server)).containsAllEntriesOf(expectedTexts(written));

            var second = Scans.scan(admin);
            assertThat(second.path("found").asInt()).isEqualTo(SONGS);
            assertThat(second.path("added").asInt()
                            + second.path("changed").asInt()
                            + second.path("refused").asInt())
                    .isZero();
            assertThat(took(second)).isLessThan(SOON);

            renamedKeepsWhatPeopleDid(server, admin, songs);
        }
    }

    private static void renamedKeepsWhatPeopleDid(HathorServer server, Api admin, Map<String, JsonNode> songs)
            throws Exception {
        var song = requireNonNull(songs.get(new Tagged(0).title()));
        var id = song.path("id").asText();
        admin.post("/api/me/history", Map.of("song", id, "listenedMs", 2_000)).expect(201);
        Path artist = server.music().resolve(new Tagged(0).artist());
        Files.move(artist, artist.resolveSibling("Renamed"));

        var moved = Scans.scan(admin);

        assertThat(moved.path("moved").asInt()).isEqualTo(50);
        assertThat(moved.path("gone").asInt() + moved.path("added").asInt()).isZero();
        var after = songs(admin);
        assertThat(after).hasSize(SONGS);
        assertThat(admin.get("/api/songs/" + id).expect(200).text("/plays")).isEqualTo("1");
        songs.forEach((title, before) -> {
            var now = requireNonNull(after.get(title));
            assertThat(now.path("id").asText()).isEqualTo(before.path("id").asText());
            assertThat(now.path("missingSince").isNull()).isTrue();
        });
    }

    private static void compare(Tagged song, Map<String, JsonNode> songs) {
        var found = requireNonNull(songs.get(song.title()));
        assertThat(found.path("artist").asText()).isEqualTo(song.artist());
        assertThat(found.path("album").path("name").asText()).isEqualTo(song.albumTitle());
        assertThat(found.path("disc").asInt()).isEqualTo(song.disc());
        assertThat(found.path("track").asInt()).isEqualTo(song.track());
        assertThat(found.path("year").asInt()).isEqualTo(song.year());
        assertThat(texts(found.path("genres"))).isEqualTo(song.genres());
        assertThat(found.path("isrc").asText()).isEqualTo(song.isrc());
        assertThat(found.path("format").asText()).isEqualTo(song.format());
        assertThat(found.path("durationMs").asLong()).isBetween(1_900L, 2_100L);
        assertThat(found.path("credits").findValuesAsText("name")).containsExactly(song.artist(), song.composer());
        assertThat(found.path("credits").findValuesAsText("role")).containsExactly("main", "composer");
    }

    private static Map<String, JsonNode> songs(Api api) {
        var songs = new HashMap<String, JsonNode>();
        var after = "";
        do {
            var page = api.get("/api/songs?limit=200&sort=title&after=" + after)
                    .expect(200)
                    .json();
            page.path("items").forEach(song -> songs.put(song.path("title").asText(), song));
            after = page.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
        return songs;
    }

    /** Comment and lyrics, which no list shows. */
    private static Map<String, List<String>> texts(HathorServer server) throws SQLException {
        var texts = new HashMap<String, List<String>>();
        try (var database = server.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select title, comment, lyrics from song")) {
            while (rows.next()) {
                texts.put(rows.getString(1), List.of(rows.getString(2), rows.getString(3)));
            }
        }
        return texts;
    }

    private static Map<String, List<String>> expectedTexts(List<Tagged> written) {
        var texts = new HashMap<String, List<String>>();
        written.forEach(song -> texts.put(song.title(), List.of(song.comment(), song.lyrics())));
        return texts;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Duration took(JsonNode scan) {
        return Duration.between(
                Instant.parse(scan.path("startedAt").asText()),
                Instant.parse(scan.path("finishedAt").asText()));
    }
}
