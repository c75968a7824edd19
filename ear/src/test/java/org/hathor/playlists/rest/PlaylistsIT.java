package org.hathor.playlists.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistsIT {

    private final HathorServer server = HathorServer.shared();
    private final Api me = somebody("playlist_owner");
    private final Api friend = somebody("playlist_friend");
    private final List<String> songs = Shelf.songs(server, 6);
    private final String playlist = playlist("Sunday morning");

    private Api somebody(String name) {
        return server.api().as(server.accounts().someone(name, Set.of("listener")));
    }

    private String playlist(String name) {
        return me.post("/api/playlists", Map.of("name", name)).expect(201).text("/id");
    }

    private String at(String rest) {
        return "/api/playlists/" + playlist + rest;
    }

    @Test
    void aPlaylistIsMadeChangedAndDeleted() {
        var made = me.post("/api/playlists", Map.of("name", " Rain ", "description", "For rain."))
                .expect(201);
        var path = made.header("Location").orElseThrow();
        assertThat(made.text("/name")).isEqualTo("Rain");
        assertThat(made.text("/access")).isEqualTo("owner");
        assertThat(made.text("/owner/name")).isNotEmpty();
        me.put(path, Map.of("name", "Snow")).expectProblem(428);
        var tag = me.get(path).expect(200).header("ETag").orElseThrow();
        me.post(path + "/entries", Map.of("songs", songs)).expect(201);
        var edited = me.with("If-Match", tag)
                .put(path, Map.of("name", "Snow", "collaborative", true))
                .expect(200);
        assertThat(edited.text("/name")).isEqualTo("Snow");
        assertThat(edited.json().path("description").isNull()).isTrue();
        assertThat(edited.json().path("songs").asInt()).isEqualTo(6);
        me.with("If-Match", tag).put(path, Map.of("name", "Hail")).expectProblem(412, "stale");
        me.delete(path).expectProblem(428);
        me.with("If-Match", edited.header("ETag").orElseThrow()).delete(path).expect(204);
        me.get(path).expectProblem(404, "not-found");
    }

    @Test
    void nobodyElseKnowsOfIt() {
        var entry = add(songs.subList(0, 2), Map.of()).text("/entries/0");
        for (var path : List.of("", "/entries", "/people", "/links")) {
            friend.get(at(path)).expectProblem(404, "not-found");
        }
        friend.with("If-Match", "\"v0\"").put(at(""), Map.of("name", "Mine")).expectProblem(404, "not-found");
        friend.with("If-Match", "\"v0\"").delete(at("")).expectProblem(404, "not-found");
        friend.post(at("/copies"), Map.of()).expectProblem(404, "not-found");
        friend.post(at("/entries"), Map.of("songs", songs)).expectProblem(404, "not-found");
        friend.post(at("/entries/move"), Map.of("entries", List.of(entry))).expectProblem(404, "not-found");
        friend.post(at("/entries/remove"), Map.of("entries", List.of(entry))).expectProblem(404, "not-found");
        friend.delete(at("/entries/" + entry)).expectProblem(404, "not-found");
        friend.put(at("/people"), Map.of("username", "playlist_friend")).expectProblem(404, "not-found");
        friend.post(at("/links"), Map.of()).expectProblem(404, "not-found");
        server.asAdmin().get(at("")).expectProblem(404, "not-found");
        assertThat(ids(friend.get("/api/playlists?limit=200"))).doesNotContain(playlist);
        assertThat(ids(me.get("/api/playlists"))).contains(playlist);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"x\",\"ownerId\":\"00000000-0000-0000-0000-000000000000\"}",
                "{\"name\":\"x\",\"owner\":{\"id\":\"00000000-0000-0000-0000-000000000000\"}}",
                "{\"name\":\"x\",\"version\":9}",
                "{\"name\":\"x\",\"songs\":9}",
                "{\"name\":5}",
                "[]"
            })
    void whatIsNotAskedForCannotBeSet(String body) {
        me.post("/api/playlists", body).expectProblem(400);
        me.with("If-Match", "\"v0\"").put(at(""), body).expectProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"\"}", "{\"name\":\"  \"}"})
    void aPlaylistHasAName(String body) {
        me.post("/api/playlists", body).expectProblem(422, "invalid");
    }

    @Test
    void songsStandWhereTheyArePut() {
        add(List.of(songs.get(2), songs.get(4)), Map.of());
        add(List.of(songs.get(0)), Map.of("start", true));
        var four = entry(2);
        add(List.of(songs.get(3)), Map.of("before", four));
        add(List.of(songs.get(5), songs.get(5)), Map.of("after", four));
        assertThat(titles()).containsExactly(1, 3, 4, 5, 6, 6);
        add(List.of(songs.get(1)), Map.of("after", entry(0)));
        assertThat(titles()).containsExactly(1, 2, 3, 4, 5, 6, 6);
        var view = me.get(at("")).expect(200).json();
        assertThat(view.path("songs").asInt()).isEqualTo(7);
        assertThat(view.path("durationMs").asLong()).isEqualTo(7 * 240_000L);
        assertThat(view.path("covers")).hasSize(1);

        me.post(at("/entries/move"), Map.of("entries", List.of(entry(6), entry(0)), "before", entry(2)))
                .expect(200);
        assertThat(titles()).containsExactly(2, 6, 1, 3, 4, 5, 6);
        me.post(at("/entries/move"), Map.of("entries", List.of(entry(0)))).expect(200);
        me.post(at("/entries/move"), Map.of("entries", List.of(entry(3)), "start", true))
                .expect(200);
        assertThat(titles()).containsExactly(4, 6, 1, 3, 5, 6, 2);
        me.delete(at("/entries/" + entry(1))).expect(204);
        me.post(at("/entries/remove"), Map.of("entries", List.of(entry(0), entry(4), UUID.randomUUID())))
                .expect(204);
        assertThat(titles()).containsExactly(1, 3, 5, 2).isEqualTo(titles());
        Shelf.remove(server, songs.get(2));
        assertThat(titles()).containsExactly(1, 5, 2);
        assertThat(me.get(at("")).json().path("songs").asInt()).isEqualTo(3);
    }

    @Test
    void anAlbumIsAddedInItsOrderAndAPlaylistCopied() {
        var album = me.get("/api/songs/" + songs.getFirst()).text("/album/id");
        var first = add(List.of(songs.get(3)), Map.of("album", album));
        assertThat(first.json().path("songs").asInt()).isEqualTo(7);
        assertThat(titles()).containsExactly(4, 1, 2, 3, 4, 5, 6);
        var copy = me.post(at("/copies"), Map.of("name", "Again")).expect(201);
        assertThat(copy.text("/name")).isEqualTo("Again");
        assertThat(copy.json().path("songs").asInt()).isEqualTo(7);
        assertThat(me.post(at("/copies"), Map.of()).expect(201).text("/name")).isEqualTo("Sunday morning");
    }

    @Test
    void whatIsNotThereIsNotAdded() {
        var body = Map.of("songs", List.of(songs.getFirst(), UUID.randomUUID().toString()));
        me.post(at("/entries"), body).expectProblem(422, "invalid");
        me.post(at("/entries"), Map.of()).expectProblem(422, "invalid");
        me.post(at("/entries"), Map.of("album", UUID.randomUUID())).expectProblem(422, "invalid");
        me.post(at("/entries"), "{\"songs\":[null]}").expectProblem(422, "invalid");
        var gone = Map.of("songs", songs, "after", UUID.randomUUID());
        me.post(at("/entries"), gone).expectProblem(409, "playlist-entry-gone");
        var entry = add(songs, Map.of()).text("/entries/0");
        me.post(at("/entries"), Map.of("songs", songs, "after", entry, "start", true))
                .expectProblem(422, "invalid");
        me.post(at("/entries/move"), Map.of("entries", List.of(entry), "after", entry))
                .expectProblem(422, "invalid");
        me.post(at("/entries/move"), Map.of("entries", List.of(entry, entry))).expectProblem(422, "invalid");
        me.post(at("/entries/move"), Map.of("entries", List.of(UUID.randomUUID())))
                .expectProblem(409, "playlist-entry-gone");
        me.delete(at("/entries/" + UUID.randomUUID())).expectProblem(404, "not-found");
        me.get(at("/entries?after=%27")).expectProblem(422, "invalid");
        me.get(at("/entries?after=AAAA")).expectProblem(422, "invalid");
        assertThat(titles()).hasSize(6);
    }

    @Test
    void aMenuKnowsWhichPlaylistsHaveASong() {
        add(songs.subList(0, 1), Map.of());
        var menu =
                me.get("/api/playlists?editable=true&song=" + songs.getFirst()).expect(200);
        assertThat(menu.text("/items/0/id")).isEqualTo(playlist);
        assertThat(menu.json().at("/items/0/hasSong").asBoolean()).isTrue();
        assertThat(me.get("/api/playlists?song=" + songs.get(1))
                        .json()
                        .at("/items/0/hasSong")
                        .asBoolean())
                .isFalse();
        assertThat(ids(me.get("/api/playlists?containing=" + songs.getFirst()))).containsExactly(playlist);
        assertThat(ids(me.get("/api/playlists?containing=" + songs.get(1)))).isEmpty();
    }

    @Test
    void aRepeatedRequestAddsOnce() {
        var api = me.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("songs", songs);
        var first = api.post(at("/entries"), body).expect(201);
        assertThat(api.post(at("/entries"), body).expect(201).body()).isEqualTo(first.body());
        assertThat(titles()).hasSize(6);
    }

    /** Several move, add and remove at once: every entry is there once, and the sums fit. */
    @Test
    void peopleAtOnceLoseAndDoubleNothing() throws Exception {
        me.put(at("/people"), Map.of("username", "playlist_friend", "mayEdit", true))
                .expect(200);
        var entries = new ArrayList<String>();
        add(songs, Map.of()).json().path("entries").forEach(id -> entries.add(id.asText()));
        add(songs, Map.of()).json().path("entries").forEach(id -> entries.add(id.asText()));
        var kept = Collections.synchronizedSet(new java.util.HashSet<>(entries));
        var work = new ArrayList<Callable<Answer>>();
        for (int worker = 0; worker < 6; worker++) {
            var random = new Random(worker);
            var api = worker % 2 == 0 ? me : friend;
            work.add(() -> {
                Answer last = api.get(at(""));
                for (int i = 0; i < 12; i++) {
                    var one = entries.get(random.nextInt(entries.size()));
                    var anchor = entries.get(random.nextInt(entries.size()));
                    var where = random.nextBoolean() ? "after" : "before";
                    if (i % 4 == 3) {
                        var added = api.post(at("/entries"), Map.of("songs", songs.subList(0, 2), where, anchor))
                                .expect(201);
                        kept.add(added.text("/entries/0"));
                        api.delete(at("/entries/" + added.text("/entries/1"))).expect(204);
                    } else if (!one.equals(anchor)) {
                        last = api.post(at("/entries/move"), Map.of("entries", List.of(one), where, anchor))
                                .expect(200);
                    }
                }
                return last;
            });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        var there = page().stream().map(entry -> entry.path("id").asText()).toList();
        assertThat(there).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(kept);
        assertThat(me.get(at("")).json().path("songs").asInt()).isEqualTo(there.size());
        assertThat(me.get(at("")).json().path("durationMs").asLong()).isEqualTo(there.size() * 240_000L);
    }

    @Test
    void whoAlwaysGoesToTheSamePlaceStaysInOrder() {
        add(songs.subList(0, 2), Map.of());
        var first = entry(0);
        for (int i = 0; i < 5; i++) {
            add(Collections.nCopies(60, songs.get(2 + i % 4)), Map.of("after", first));
        }
        var ten = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            ten.addFirst(add(songs.subList(3, 4), Map.of("after", first)).text("/entries/0"));
        }
        var there = page().stream().map(entry -> entry.path("id").asText()).toList();
        assertThat(there).hasSize(200).startsWith(first).doesNotHaveDuplicates();
        assertThat(there.subList(1, 11)).isEqualTo(ten);
    }

    private Answer add(List<String> some, Map<String, Object> place) {
        var body = new java.util.HashMap<String, Object>(place);
        body.put("songs", some);
        return me.post(at("/entries"), body).expect(201);
    }

    private List<com.fasterxml.jackson.databind.JsonNode> page() {
        return me.get(at("/entries?limit=200"))
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private String entry(int index) {
        return page().get(index).path("id").asText();
    }

    /** The numbers of the songs. */
    private List<Integer> titles() {
        return page().stream()
                .map(entry -> Integer.valueOf(entry.at("/song/title").asText().substring(5)))
                .toList();
    }

    private static List<String> ids(Answer page) {
        return page.expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asText())
                .toList();
    }
}
