package org.hathor.library.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;

class SongEditsIT {

    private final HathorServer server = HathorServer.shared();
    private final Api librarian = server.api().as(server.accounts().withRole("librarian"));
    private final String name = "edit" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void whatIsSaidByHandWinsAndCanBeTakenBack() {
        var id = song("Before", "Artist of " + name, "Album of " + name);
        var before = song(id);

        var edited = edit(id, 0, Map.of("TITLE", List.of("After " + name), "artist", List.of("Other of " + name)))
                .expect(200);

        assertThat(edited.text("/title")).isEqualTo("After " + name);
        assertThat(edited.text("/artist")).isEqualTo("Other of " + name);
        assertThat(edited.header("ETag")).hasValue("\"v" + edited.text("/version") + "\"");
        assertThat(found("/api/songs", "After " + name).size()).isEqualTo(1);
        assertThat(found("/api/artists", "Other of " + name).size()).isEqualTo(1);
        assertThat(found("/api/artists", "Artist of " + name).size())
                .as("nobody is left with that name")
                .isZero();
        var tags = librarian.get("/api/songs/" + id + "/tags").expect(200);
        assertThat(tags.text("/file/TITLE/0")).isEqualTo("Before " + name);
        assertThat(tags.text("/edits/TITLE/0")).isEqualTo("After " + name);

        var edit = librarian.get("/api/library/edits?limit=1").expect(200).text("/items/0/id");
        var undone =
                librarian.post("/api/library/edits/" + edit + "/undo", null).expect(200);
        assertThat(undone.text("/undoneAt")).isNotEmpty();
        assertThat(undone.text("/songs")).isEqualTo("1");
        for (var field : List.of("title", "artist", "year", "track")) {
            assertThat(song(id).path(field)).as(field).isEqualTo(before.path(field));
        }
        assertThat(found("/api/artists", "Artist of " + name).size()).isEqualTo(1);
        assertThat(found("/api/artists", "Other of " + name).size()).isZero();
        librarian.post("/api/library/edits/" + edit + "/undo", null).expectProblem(409);
    }

    @Test
    void manyAreChangedAtOnceOrNone() {
        var ids = List.of(song("One", "A of " + name, "X " + name), song("Two", "B of " + name, "Y " + name));
        var changes = Map.of("ALBUM", List.of("Together " + name), "ALBUMARTIST", List.of("Everybody of " + name));

        var edit = librarian
                .post("/api/songs/edits", Map.of("songs", ids, "changes", changes))
                .expect(200);

        assertThat(edit.text("/songs")).isEqualTo("2");
        var album = found("/api/albums", name);
        assertThat(album.size()).isEqualTo(1);
        assertThat(album.get(0).path("songs").asInt()).isEqualTo(2);
        var nobody = List.of(ids.getFirst(), new UUID(0, 0).toString());
        librarian
                .post("/api/songs/edits", Map.of("songs", nobody, "changes", Map.of("TITLE", List.of("Half"))))
                .expectProblem(404, "not-found");
        assertThat(song(ids.getFirst()).path("title").asText()).isEqualTo("One " + name);

        edit(ids.getFirst(), song(ids.getFirst()).path("version").asInt(), Map.of("ALBUM", List.of()))
                .expect(200);
        librarian.post("/api/library/edits/" + edit.text("/id") + "/undo", null).expectProblem(409);
    }

    @Test
    void anEditIsBasedOnAVersionAndMeansSomething() {
        var id = song("Checked", "C of " + name, "Z " + name);
        var change = Map.of("changes", Map.of("TITLE", List.of("x")));
        librarian.send("PATCH", "/api/songs/" + id, change).expectProblem(428, "precondition-required");
        edit(id, 7, Map.of("TITLE", List.of("x"))).expectProblem(412, "stale");
        edit(id, 0, Map.of("TRACKNUMBER", List.of("a few"))).expectProblem(422, "invalid");
        edit(id, 0, Map.of("SHOESIZE", List.of("44"))).expectProblem(422, "invalid");
        edit(id, 0, Map.of("TITLE", List.of("x".repeat(501)))).expectProblem(422, "invalid");
        edit(id, 0, Map.of()).expectProblem(422, "invalid");
        edit(new UUID(0, 0).toString(), 0, Map.of("TITLE", List.of("x"))).expectProblem(404, "not-found");
        assertThat(song(id).path("version").asInt()).isZero();
    }

    @Test
    void aScanKeepsWhatPeopleSaid() throws IOException {
        var folder = Files.createDirectories(server.music().resolve(name));
        Files.createDirectories(server.music().resolve("always"));
        var file = folder.resolve("song.wav");
        Files.write(file, Music.wav(Map.of(FieldKey.TITLE, "File " + name, FieldKey.ALBUM, "Old " + name)));
        Scans.scan(librarian);
        var id = found("/api/songs", name).get(0).path("id").asText();
        edit(id, 0, Map.of("TITLE", List.of("Person " + name))).expect(200);

        Files.write(file, Music.wav(Map.of(FieldKey.TITLE, "Newer " + name, FieldKey.ALBUM, "New " + name)));
        Scans.scan(librarian);

        assertThat(song(id).path("title").asText()).isEqualTo("Person " + name);
        assertThat(song(id).path("album").path("name").asText()).isEqualTo("New " + name);
        var version = song(id).path("version").asInt();
        var asTheFile = new HashMap<String, Object>();
        asTheFile.put("TITLE", null);
        edit(id, version, asTheFile).expect(200);
        assertThat(song(id).path("title").asText()).isEqualTo("Newer " + name);
        Files.delete(file);
        Files.delete(folder);
    }

    private Answer edit(String id, int version, Map<String, ?> changes) {
        return librarian
                .with("If-Match", "\"v" + version + "\"")
                .send("PATCH", "/api/songs/" + id, Map.of("changes", changes));
    }

    private String song(String title, String artist, String album) {
        return Music.song(
                librarian,
                Music.wav(Map.of(FieldKey.TITLE, title + ' ' + name, FieldKey.ARTIST, artist, FieldKey.ALBUM, album)));
    }

    private JsonNode song(String id) {
        return librarian.get("/api/songs/" + id).expect(200).json();
    }

    private JsonNode found(String list, String words) {
        return librarian
                .get(list + "?q=" + words.replace(" ", "%20"))
                .expect(200)
                .json()
                .path("items");
    }
}
