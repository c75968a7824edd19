package org.hathor.playlists.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.library.rest.Music;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

class PlaylistSharingIT {

    private final HathorServer server = HathorServer.shared();
    private final Api me = somebody("sharing_owner");
    private final Api friend = somebody("sharing_friend");
    private final List<String> songs = Shelf.songs(server, 2);
    private final String playlist =
            me.post("/api/playlists", Map.of("name", "Shared")).expect(201).text("/id");

    private Api somebody(String name) {
        return server.api().as(server.accounts().someone(name, Set.of("listener")));
    }

    private String at(String rest) {
        return "/api/playlists/" + playlist + rest;
    }

    private String share(boolean mayEdit) {
        return me.put(at("/people"), Map.of("username", "Sharing_Friend", "mayEdit", mayEdit))
                .expect(200)
                .text("/person/id");
    }

    @Test
    void whoMaySeeMayNotChange() {
        var entry = me.post(at("/entries"), Map.of("songs", songs)).expect(201).text("/entries/0");
        share(false);
        assertThat(friend.get(at("")).expect(200).text("/access")).isEqualTo("viewer");
        assertThat(friend.get(at("/entries")).expect(200).json().path("items")).hasSize(2);
        assertThat(friend.get(at("/people")).expect(200).json().path("items")).hasSize(1);
        var readOnly = "playlist-read-only";
        friend.post(at("/entries"), Map.of("songs", songs)).expectProblem(403, readOnly);
        friend.post(at("/entries/move"), Map.of("entries", List.of(entry))).expectProblem(403, readOnly);
        friend.post(at("/entries/remove"), Map.of("entries", List.of(entry))).expectProblem(403, readOnly);
        friend.delete(at("/entries/" + entry)).expectProblem(403, readOnly);
        ownerOnly();
        assertThat(friend.get("/api/playlists?editable=true").expect(200).body())
                .doesNotContain(playlist);
        friend.post(at("/copies"), Map.of()).expect(201);
    }

    /** Whatever else somebody may do. */
    private void ownerOnly() {
        var readOnly = "playlist-read-only";
        friend.with("If-Match", "\"v0\"").put(at(""), Map.of("name", "x")).expectProblem(403, readOnly);
        friend.with("If-Match", "\"v0\"").delete(at("")).expectProblem(403, readOnly);
        friend.put(at("/people"), Map.of("username", "sharing_friend", "mayEdit", true))
                .expectProblem(403, readOnly);
        friend.get(at("/links")).expectProblem(403, readOnly);
        friend.post(at("/links"), Map.of()).expectProblem(403, readOnly);
        friend.delete(at("/links/" + UUID.randomUUID())).expectProblem(403, readOnly);
        friend.delete(at("/people/" + UUID.randomUUID())).expectProblem(403, readOnly);
    }

    @Test
    void whoMayEditMayAddAndMoveAndLeave() {
        var person = share(true);
        assertThat(friend.get(at("")).text("/access")).isEqualTo("editor");
        friend.post(at("/entries"), Map.of("songs", songs)).expect(201);
        assertThat(me.get(at("/entries")).text("/items/0/addedBy/id")).isEqualTo(person);
        assertThat(friend.get("/api/playlists?editable=true").body()).contains(playlist);
        ownerOnly();
        friend.delete(at("/people/" + person)).expect(204);
        friend.get(at("")).expectProblem(404, "not-found");
        me.delete(at("/people/" + person)).expectProblem(404, "not-found");
    }

    @Test
    void aCollaborativeOneIsEditedByAllWhoSeeIt() {
        share(false);
        me.with("If-Match", "\"v0\"")
                .put(at(""), Map.of("name", "Together", "collaborative", true))
                .expect(200);
        friend.post(at("/entries"), Map.of("songs", songs)).expect(201);
        ownerOnly();
    }

    @Test
    void oneIsSharedWithPeopleWhoAreThere() {
        me.put(at("/people"), Map.of("username", "nobody_at_all")).expectProblem(422, "invalid");
        me.put(at("/people"), Map.of("username", "sharing_owner")).expectProblem(422, "invalid");
        me.put(at("/people"), Map.of("username", " ")).expectProblem(422, "invalid");
        me.put(at("/people"), "{\"username\":\"sharing_friend\",\"owner\":true}")
                .expectProblem(400);
    }

    @Test
    void aLinkShowsWhatItsOwnerAllows() {
        var artist = server.api().as(server.accounts().withRole("artist"));
        var song = Music.song(artist, Music.wav(Map.of()));
        me.post(at("/entries"), Map.of("songs", List.of(song, songs.getFirst())))
                .expect(201);
        var reading = me.post(at("/links"), Map.of()).expect(201);
        var hearing = me.post(at("/links"), Map.of("mayListen", true)).expect(201);

        var read = server.api().get(reading.text("/path")).expect(200);
        assertThat(read.text("/name")).isEqualTo("Shared");
        assertThat(read.json().path("songs").asInt()).isEqualTo(2);
        assertThat(read.body()).doesNotContain(playlist);
        var entries = server.api().get(reading.text("/path") + "/entries").expect(200);
        assertThat(entries.json().at("/items/0/url").isNull()).isTrue();
        assertThat(entries.body()).doesNotContain(song);

        var page = server.api().get(hearing.text("/path") + "/entries?limit=1").expect(200);
        server.api().send("HEAD", page.text("/items/0/url"), null).expect(200);
        var next = server.api().get(hearing.text("/path") + "/entries?after=" + page.text("/next"));
        assertThat(next.expect(200).json().path("items")).hasSize(1);

        var list = me.get(at("/links")).expect(200);
        assertThat(list.json().path("items")).hasSize(2);
        assertThat(list.body()).doesNotContain(reading.text("/token"));
        me.delete(at("/links/" + reading.text("/link/id"))).expect(204);
        server.api().get(reading.text("/path")).expectProblem(404, "not-found");
        server.api().get(reading.text("/path") + "/entries").expectProblem(404, "not-found");
        server.api().get(hearing.text("/path")).expect(200);
    }

    @Test
    void aLinkThatIsOverLeadsNowhere() throws SQLException {
        me.post(at("/links"), Map.of("expiresAt", "2020-01-01T00:00:00Z")).expectProblem(422, "invalid");
        var end = Instant.now().plusSeconds(3_600).toString();
        var link = me.post(at("/links"), Map.of("mayListen", true, "expiresAt", end))
                .expect(201);
        server.api().get(link.text("/path")).expect(200);
        me.post(at("/entries"), Map.of("songs", songs)).expect(201);
        var until = server.api().get(link.text("/path") + "/entries").text("/items/0/urlExpiresAt");
        assertThat(Instant.parse(until)).isBeforeOrEqualTo(Instant.parse(end));
        try (var database = server.database();
                var statement = database.prepareStatement(
                        "update playlist_link set created_at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = cast(? as uuid)")) {
            statement.setString(1, link.text("/link/id"));
            statement.executeUpdate();
        }
        server.api().get(link.text("/path")).expectProblem(404, "not-found");
        server.api().get("/api/shared/playlists/x").expectProblem(404, "not-found");
        server.api().get("/api/shared/playlists/" + playlist).expectProblem(404, "not-found");
        server.api().get("/api/shared/playlists/%27%20or%201=1/entries").expectProblem(404, "not-found");
    }

    @Test
    void somebodyElsesLinkIsNotMineToRevoke() {
        var other = friend.post("/api/playlists", Map.of("name", "Theirs"))
                .expect(201)
                .text("/id");
        var link = me.post(at("/links"), Map.of()).expect(201).text("/link/id");
        friend.delete("/api/playlists/" + other + "/links/" + link).expectProblem(404, "not-found");
        friend.delete(at("/links/" + link)).expectProblem(404, "not-found");
        assertThat(me.get(at("/links")).json().path("items")).hasSize(1);
    }

    @Test
    void sharingIsInTheTrail() {
        share(true);
        var link = me.post(at("/links"), Map.of()).expect(201).text("/link/id");
        me.delete(at("/links/" + link)).expect(204);
        var trail = server.asAdmin().get("/api/audit?limit=50").expect(200).body();
        assertThat(trail).contains("playlist.share", "playlist.link-create", "playlist.link-revoke");
    }

    @Test
    void whoEditsLongestInheritsIt() {
        var account = server.accounts().newcomer();
        var leaving = server.api().as(account);
        var id = leaving.post("/api/playlists", Map.of("name", "Inherited"))
                .expect(201)
                .text("/id");
        leaving.put("/api/playlists/" + id + "/people", Map.of("username", "sharing_friend", "mayEdit", true))
                .expect(200);
        leaving.send("DELETE", "/api/me", Map.of("password", account.password()))
                .expect(204);
        assertThat(friend.get("/api/playlists/" + id).expect(200).text("/access"))
                .isEqualTo("owner");
    }
}
