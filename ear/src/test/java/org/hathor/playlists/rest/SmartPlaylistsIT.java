package org.hathor.playlists.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.library.rest.Music;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmartPlaylistsIT {

    private static final String SMART = "/api/smart-playlists";

    private final HathorServer server = HathorServer.shared();
    private final Api me = somebody("smart_owner");
    private final Api other = somebody("smart_other");
    private final Api artist = server.api().as(server.accounts().withRole("artist"));

    /** Nobody else's songs have it. */
    private final String genre = "Genre " + UUID.randomUUID();

    private Api somebody(String name) {
        return server.api().as(server.accounts().someone(name, Set.of("listener")));
    }

    private String song(String title, String year) {
        return Music.song(
                artist,
                Music.wav(Map.of(
                        FieldKey.TITLE, title, FieldKey.ARTIST, "Smart", FieldKey.GENRE, genre, FieldKey.YEAR, year)));
    }

    private String smart(Map<String, Object> rules) {
        var body = new HashMap<>(rules);
        body.put("name", "Smart");
        body.put("genre", genre);
        body.put("sort", "title");
        return me.post(SMART, body).expect(201).header("Location").orElseThrow();
    }

    private List<String> fitting(String path) {
        return me.get(path + "/songs").expect(200).json().path("items").findValuesAsText("title");
    }

    @Test
    void whatFitsIsThereAtOnce() {
        var old = song("A", "1960");
        var fresh = song("B", "2020");
        var all = smart(Map.of("addedWithinDays", 1));
        var early = smart(Map.of("yearFrom", 1950, "yearTo", 1969));
        var liked = smart(Map.of("favourite", true));
        var rated = smart(Map.of("minRating", 4));
        var unheard = smart(Map.of("unplayed", true));
        var one = smart(Map.of("most", 1, "order", "descending"));
        assertThat(fitting(all)).containsExactly("A", "B");
        assertThat(fitting(early)).containsExactly("A");
        assertThat(fitting(one)).containsExactly("B");
        assertThat(fitting(liked)).isEmpty();
        assertThat(fitting(rated)).isEmpty();
        assertThat(fitting(unheard)).hasSize(2);

        me.put("/api/me/favourites/songs/" + fresh, null).expect(204);
        other.put("/api/me/favourites/songs/" + old, null).expect(204);
        me.put("/api/me/ratings/songs/" + old, Map.of("rating", 4)).expect(204);
        me.put("/api/me/ratings/songs/" + fresh, Map.of("rating", 3)).expect(204);
        me.post("/api/me/history", Map.of("song", old, "listenedMs", 1_000)).expect(201);
        assertThat(fitting(liked)).containsExactly("B");
        assertThat(fitting(rated)).containsExactly("A");
        assertThat(fitting(unheard)).containsExactly("B");
    }

    @Test
    void itIsMineAlone() {
        var path = smart(Map.of());
        other.get(path).expectProblem(404, "not-found");
        other.get(path + "/songs").expectProblem(404, "not-found");
        other.with("If-Match", "\"v0\"").put(path, Map.of("name", "x")).expectProblem(404, "not-found");
        other.with("If-Match", "\"v0\"").delete(path).expectProblem(404, "not-found");
        server.asAdmin().get(path).expectProblem(404, "not-found");
        assertThat(other.get(SMART).expect(200).body()).doesNotContain(path.substring(path.lastIndexOf('/') + 1));
        assertThat(me.get(SMART).expect(200).body()).contains(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void itIsChangedAndDeleted() {
        var path = smart(Map.of("favourite", true));
        me.put(path, Map.of("name", "x")).expectProblem(428);
        var edited = me.with("If-Match", "\"v0\"")
                .put(path, Map.of("name", "Renamed"))
                .expect(200);
        assertThat(edited.json().path("favourite").isNull()).isTrue();
        assertThat(edited.text("/sort")).isEqualTo("added");
        assertThat(edited.text("/order")).isEqualTo("descending");
        assertThat(edited.json().path("most").asInt()).isEqualTo(100);
        me.with("If-Match", "\"v0\"").put(path, Map.of("name", "x")).expectProblem(412, "stale");
        me.with("If-Match", edited.header("ETag").orElseThrow()).delete(path).expect(204);
        me.get(path).expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\" \"}",
                "{\"name\":\"x\",\"minRating\":6}",
                "{\"name\":\"x\",\"most\":201}",
                "{\"name\":\"x\",\"most\":0}",
                "{\"name\":\"x\",\"yearFrom\":-1}",
                "{\"name\":\"x\",\"addedWithinDays\":0}",
                "{\"name\":\"x\",\"genre\":\"\"}"
            })
    void whatNothingFitsIsRefused(String body) {
        me.post(SMART, body).expectProblem(422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"x\",\"sort\":\"luck\"}", "{\"name\":\"x\",\"ownerId\":\"y\"}"})
    void whatIsNoRuleIsNotUnderstood(String body) {
        me.post(SMART, body).expectProblem(400);
    }
}
