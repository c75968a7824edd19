package org.hathor.library.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hathor.launcher.demo.DemoCatalogue;
import org.hathor.library.entity.SearchText;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoCatalogueIT {

    private static final int SONGS = 1_200;

    private final HathorServer server = HathorServer.shared();

    @Test
    void anInterruptedRunGoesOnAndWhatItMadeIsFoundAndHeard() throws Exception {
        var told = new ArrayList<Integer>();
        try (var connection = server.database()) {
            assertThat(demo(connection).fill(600, told::add)).isEqualTo(600);
        }
        try (var connection = server.database()) {
            assertThat(demo(connection).fill(SONGS, told::add)).isEqualTo(SONGS - 600);
            assertThat(demo(connection).fill(SONGS, told::add)).isZero();
            assertThat(told).containsExactly(600, SONGS);
            foldedAsTheApplicationDoes(connection);
        }

        var listener = server.asListener();
        var page = listener.get("/api/songs?sort=added&order=ascending&limit=3").expect(200);
        var song = page.json().at("/items/0");
        var title = song.path("title").asText();
        var found = listener.get(
                "/api/search?q=" + java.net.URLEncoder.encode(title, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(found.expect(200).text("/best/name")).isEqualTo(title);
        var sound = listener.with("Range", "bytes=0-3")
                .get("/api/songs/" + song.path("id").asText() + "/stream");
        sound.expect(206);
        var artist = listener.get("/api/artists/" + song.at("/credits/0/id").asText())
                .expect(200);
        assertThat(artist.json().path("songs").asInt()).isPositive();
    }

    private DemoCatalogue demo(Connection connection) {
        return new DemoCatalogue(connection, server.hathor().dataDirectory().resolve("media"));
    }

    private static void foldedAsTheApplicationDoes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select s.title, s.artist_text, a.title, s.search_text, s.sort_key, r.name, r.search_text, r.sort_key
                        from song s
                        join media_file f on f.id = s.file_id and f.codec = 'PCM 16 bit' and f.duration_ms = 6000
                        join song_credit c on c.song_id = s.id and c.position = 0 join artist r on r.id = c.artist_id
                        left join album a on a.id = s.album_id
                        """)) {
            int count = 0;
            for (; rows.next(); count++) {
                var text = Stream.of(rows.getString(1), rows.getString(2), rows.getString(3))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
                assertThat(rows.getString(4)).isEqualTo(SearchText.fold(text));
                assertThat(rows.getString(5)).isEqualTo(SearchText.sortKey(rows.getString(1)));
                assertThat(rows.getString(7)).isEqualTo(SearchText.fold(rows.getString(6)));
                assertThat(rows.getString(8)).isEqualTo(SearchText.sortKey(rows.getString(6)));
            }
            assertThat(count).isEqualTo(SONGS);
        }
    }

    @AfterEach
    void leaveTheServerAsItWas() throws SQLException {
        try (var connection = server.database();
                var statement = connection.createStatement()) {
            statement.execute("delete from song where added_at < '2025-01-01'");
            statement.execute("delete from album where added_at < '2025-01-01'");
            statement.execute("delete from artist where added_at < '2025-01-01'");
            statement.execute("delete from media_file where added_at < '2025-01-01'");
        }
    }
}
