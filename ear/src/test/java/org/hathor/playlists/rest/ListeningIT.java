package org.hathor.playlists.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.library.rest.Music;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningIT {

    private final HathorServer server = HathorServer.shared();
    private final Api artist = server.api().as(server.accounts().withRole("artist"));

    /** Nobody knows them from another test. */
    private final Api me = somebody();

    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");
    private final String song = song("Loved");
    private final String other = song("Other");

    private Api somebody() {
        var name = "listening_" + UUID.randomUUID().toString().substring(0, 8);
        return server.api().as(server.accounts().someone(name, Set.of("listener")));
    }

    private String song(String title) {
        return Music.song(
                artist,
                Music.wav(Map.of(
                        FieldKey.TITLE, title, FieldKey.ARTIST, "Band " + mark, FieldKey.ALBUM, "Album " + mark)));
    }

    @Test
    void favouritesAreMineAndStandInEveryRow() {
        var album = me.get("/api/songs/" + song).text("/album/id");
        var band = me.get("/api/songs/" + song).text("/credits/0/id");
        for (var thing : List.of("songs/" + song, "songs/" + song, "albums/" + album, "artists/" + band)) {
            me.put("/api/me/favourites/" + thing, null).expect(204);
        }
        assertThat(ids(me.get("/api/me/favourites"), "song")).containsExactly(song);
        assertThat(ids(me.get("/api/me/favourites?kind=albums"), "album")).containsExactly(album);
        assertThat(ids(me.get("/api/me/favourites?kind=artists"), "artist")).containsExactly(band);
        assertThat(me.get("/api/songs/" + song).json().path("favourite").asBoolean())
                .isTrue();
        assertThat(me.get("/api/albums/" + album).json().path("favourite").asBoolean())
                .isTrue();
        assertThat(me.get("/api/artists/" + band).json().path("favourite").asBoolean())
                .isTrue();
        assertThat(titles(me, "favourite=true")).containsExactly("Loved");
        assertThat(titles(me, "favourite=false")).containsExactly("Other");

        var somebodyElse = somebody();
        assertThat(ids(somebodyElse.get("/api/me/favourites"), "song")).isEmpty();
        assertThat(titles(somebodyElse, "favourite=true")).isEmpty();
        assertThat(somebodyElse
                        .get("/api/songs/" + song)
                        .json()
                        .path("favourite")
                        .asBoolean())
                .isFalse();

        me.delete("/api/me/favourites/songs/" + song).expect(204);
        me.delete("/api/me/favourites/songs/" + song).expect(204);
        assertThat(ids(me.get("/api/me/favourites"), "song")).isEmpty();
    }

    @Test
    void ratingsAreMine() {
        me.put("/api/me/ratings/songs/" + song, Map.of("rating", 2)).expect(204);
        me.put("/api/me/ratings/songs/" + song, Map.of("rating", 5)).expect(204);
        assertThat(me.get("/api/songs/" + song).json().path("rating").asInt()).isEqualTo(5);
        assertThat(somebody().get("/api/songs/" + song).json().path("rating").isNull())
                .isTrue();
        me.delete("/api/me/ratings/songs/" + song).expect(204);
        assertThat(me.get("/api/songs/" + song).json().path("rating").isNull()).isTrue();
    }

    @Test
    void halfOfASongIsAPlay() {
        assertThat(play(499).path("counted").asBoolean()).isFalse();
        assertThat(titles(me, "unplayed=true&sort=title")).containsExactly("Loved", "Other");
        assertThat(play(500).path("counted").asBoolean()).isTrue();
        assertThat(titles(me, "unplayed=true")).containsExactly("Other");
        assertThat(titles(me, "unplayed=false")).containsExactly("Loved");
        assertThat(titles(somebody(), "unplayed=true")).hasSize(2);
        var mine = me.get("/api/songs/" + song).json();
        assertThat(mine.path("plays").asLong()).isEqualTo(1);
        assertThat(mine.path("lastPlayed").asText()).isNotEmpty();
        for (var kind : List.of("song", "album", "artist")) {
            for (var by : List.of("plays", "latest")) {
                var top = me.get("/api/me/top?kind=" + kind + "s&by=" + by).expect(200);
                assertThat(ids(top, kind)).hasSize(1);
                assertThat(top.json().at("/items/0/plays").asInt()).isEqualTo(1);
            }
        }
    }

    private com.fasterxml.jackson.databind.JsonNode play(long millis) {
        return me.post("/api/me/history", Map.of("song", song, "listenedMs", millis))
                .expect(201)
                .json();
    }

    @Test
    void aPlayThatIsToldTwiceIsOne() {
        var start = Instant.now().minusSeconds(60).toString();
        var body = Map.of("song", song, "listenedMs", 600, "startedAt", start);
        var key = UUID.randomUUID().toString();
        var first =
                me.with("Idempotency-Key", key).post("/api/me/history", body).expect(201);
        var again =
                me.with("Idempotency-Key", key).post("/api/me/history", body).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        var further = me.post("/api/me/history", Map.of("song", song, "listenedMs", 900, "startedAt", start))
                .expect(201);
        assertThat(further.text("/id")).isEqualTo(first.text("/id"));
        assertThat(further.json().path("listenedMs").asInt()).isEqualTo(900);
        assertThat(me.get("/api/songs/" + song).json().path("plays").asInt()).isEqualTo(1);
    }

    @Test
    void historyIsPagedAndForgotten() {
        for (int i = 1; i <= 3; i++) {
            var start = Instant.now().minusSeconds(100 - i).toString();
            me.post("/api/me/history", Map.of("song", i == 2 ? other : song, "listenedMs", 1_000, "startedAt", start))
                    .expect(201);
        }
        var page = me.get("/api/me/history?limit=2").expect(200);
        assertThat(ids(page, "song")).containsExactly(song, other);
        var last = me.get("/api/me/history?limit=2&after=" + page.text("/next")).expect(200);
        assertThat(ids(last, "song")).containsExactly(song);

        somebody().delete("/api/me/history/" + page.text("/items/0/id")).expectProblem(404, "not-found");
        me.delete("/api/me/history/" + page.text("/items/0/id")).expect(204);
        me.delete("/api/me/history/" + page.text("/items/0/id")).expectProblem(404, "not-found");
        assertThat(me.get("/api/songs/" + song).json().path("plays").asInt()).isEqualTo(1);
        me.delete("/api/me/history").expect(204);
        assertThat(ids(me.get("/api/me/history"), "song")).isEmpty();
        assertThat(me.get("/api/songs/" + song).json().path("plays").asInt()).isZero();
        assertThat(titles(me, "unplayed=true")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"song\":\"%s\"}",
                "{\"song\":\"%s\",\"listenedMs\":-1}",
                "{\"song\":\"%s\",\"listenedMs\":90000000}",
                "{\"song\":\"%s\",\"listenedMs\":1,\"startedAt\":\"2999-01-01T00:00:00Z\"}",
                "{\"song\":\"%s\",\"listenedMs\":1,\"startedAt\":\"1900-01-01T00:00:00Z\"}"
            })
    void whatCannotHaveBeenIsRefused(String body) {
        me.post("/api/me/history", body.replace("%s", song)).expectProblem(422, "invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, favourites/songs/{nobody}, 404",
        "PUT, favourites/albums/{song}, 404",
        "PUT, favourites/genres/{song}, 404",
        "PUT, favourites/songs/nothing, 404",
        "DELETE, favourites/songs/{nobody}, 204",
        "PUT, ratings/songs/{nobody}, 404",
        "GET, favourites?kind=genres, 422",
        "GET, top?by=luck, 422",
        "GET, top?after=AAAA, 422",
        "GET, top?after=eB94, 422",
        "GET, history?after=AAAA, 422",
        "DELETE, history/nothing, 404"
    })
    void whatIsNotThereIsNotFound(String method, String path, int status) {
        var answer = me.send(
                method,
                "/api/me/" + path.replace("{nobody}", new UUID(0, 0).toString()).replace("{song}", song),
                path.startsWith("ratings") ? Map.of("rating", 1) : null);
        answer.expect(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"rating\":0}", "{\"rating\":6}", "{}", "{\"rating\":5,\"owner\":1}", "{\"rating\":\"5\"}"})
    void aRatingIsOneToFive(String body) {
        assertThat(me.put("/api/me/ratings/songs/" + song, body).status()).isIn(400, 422);
    }

    private List<String> titles(Api api, String condition) {
        return api.get("/api/songs?" + condition + "&q=" + mark)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("title");
    }

    private static List<String> ids(Answer page, String kind) {
        return page.expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path(kind).path("id").asText())
                .toList();
    }
}
