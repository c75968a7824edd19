package org.hathor.library.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FolderScanIT {

    private final HathorServer server = HathorServer.shared();
    private final Api librarian = server.api().as(server.accounts().withRole("librarian"));
    private final String name = "folder" + UUID.randomUUID().toString().replace("-", "");
    private final Path folder = server.music().resolve(name);

    @BeforeEach
    void aFolder() throws IOException {
        Files.createDirectories(folder);
        // So that the folder above is never empty: that would look as if it were not mounted.
        Files.createDirectories(server.music().resolve("always"));
        // One that others asked for must not find what a test is about to put there.
        Scans.scan(librarian);
    }

    @AfterEach
    void nothingStays() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aSongIsTakenInWhereItIsAndSurvivesMovingAndGoing() throws IOException {
        var bytes = song("one.wav", "Stays");
        Files.writeString(folder.resolve("notes.txt"), "Not music, and nobody says so.");

        var first = Scans.scan(librarian);
        assertThat(first.path("state").asText()).isEqualTo("succeeded");
        assertThat(first.path("added").asInt()).isEqualTo(1);
        assertThat(first.path("refused").asInt()).isZero();
        var song = only();
        var id = song.path("id").asText();
        assertThat(song.path("title").asText()).isEqualTo("Stays " + name);
        assertThat(song.path("missingSince").isNull()).isTrue();
        assertThat(length(id)).isEqualTo(bytes.length);
        assertThat(server.hathor().dataDirectory().resolve("media")).satisfies(media -> {
            var stream = librarian.send("HEAD", "/api/songs/" + id + "/stream", null);
            var sha256 = stream.header("ETag").orElseThrow().replace("\"", "");
            assertThat(media.resolve(sha256.substring(0, 2))
                            .resolve(sha256.substring(2, 4))
                            .resolve(sha256))
                    .doesNotExist();
        });

        var second = Scans.scan(librarian);
        assertThat(second.path("found").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(second.path("added").asInt() + second.path("changed").asInt())
                .isZero();

        Files.createDirectories(folder.resolve("deeper"));
        Files.move(folder.resolve("one.wav"), folder.resolve("deeper").resolve("Déjà Vu.bin"));
        assertThat(Scans.scan(librarian).path("moved").asInt()).isEqualTo(1);
        assertThat(only().path("id").asText()).isEqualTo(id);
        assertThat(length(id)).isEqualTo(bytes.length);

        var away = Files.createTempFile("hathor-away-", ".wav");
        Files.move(
                folder.resolve("deeper").resolve("Déjà Vu.bin"),
                away,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        librarian.get("/api/songs/" + id + "/stream").expectProblem(503);
        assertThat(Scans.scan(librarian).path("gone").asInt()).isEqualTo(1);
        assertThat(only().path("missingSince").isNull()).isFalse();

        Files.move(away, folder.resolve("back.wav"));
        assertThat(Scans.scan(librarian).path("moved").asInt()).isEqualTo(1);
        assertThat(only().path("id").asText()).isEqualTo(id);
        assertThat(only().path("missingSince").isNull()).isTrue();
    }

    @Test
    void aFileThatChangesStaysTheSongAndIsNotPlayedAsWhatItWas() throws IOException {
        song("changing.wav", "Before");
        Scans.scan(librarian);
        var id = only().path("id").asText();

        song("changing.wav", "After");
        librarian.get("/api/songs/" + id + "/stream").expectProblem(503);
        assertThat(Scans.scan(librarian).path("changed").asInt()).isEqualTo(1);
        assertThat(only().path("id").asText()).isEqualTo(id);
        assertThat(only().path("title").asText()).isEqualTo("After " + name);
        assertThat(length(id)).isPositive();

        Files.setLastModifiedTime(folder.resolve("changing.wav"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(Scans.scan(librarian).path("changed").asInt()).isZero();
        assertThat(length(id)).isPositive();
    }

    @Test
    void whatIsBrokenIsToldAndWhatLeadsOutIsNotFollowed() throws IOException {
        song("good.wav", "Good");
        Files.writeString(folder.resolve("broken.mp3"), "#EXTM3U\nfile:///etc/passwd\n");
        Files.write(folder.resolve("empty.flac"), new byte[0]);
        Files.writeString(folder.resolve(".hidden.mp3"), "nobody looks");
        var outside = Files.createTempDirectory("hathor-outside-");
        Files.write(outside.resolve("secret.wav"), Music.wav(Map.of(FieldKey.TITLE, "Secret " + name)));
        Files.createSymbolicLink(folder.resolve("way-out"), outside);
        Files.createSymbolicLink(folder.resolve("link.wav"), outside.resolve("secret.wav"));

        var scan = Scans.scan(librarian);

        assertThat(scan.path("added").asInt()).isEqualTo(1);
        assertThat(scan.path("refused").asInt()).isEqualTo(2);
        assertThat(scan.path("refusals").findValuesAsText("path"))
                .containsExactly(
                        folder.resolve("broken.mp3").toString(),
                        folder.resolve("empty.flac").toString());
        assertThat(scan.path("refusals").findValuesAsText("reason")).allMatch(reason -> reason.endsWith("."));
        assertThat(Scans.scan(librarian).path("refused").asInt()).as("still").isEqualTo(2);
        only();
        Files.delete(outside.resolve("secret.wav"));
        Files.delete(outside);
    }

    @Test
    void twoFilesOfTheSameBytesAreOneSong() throws IOException {
        var bytes = song("a.wav", "Twice");
        Files.write(folder.resolve("b.wav"), bytes);
        var scan = Scans.scan(librarian);
        assertThat(scan.path("added").asInt()).isEqualTo(1);
        assertThat(scan.path("duplicates").asInt()).isEqualTo(1);
        Files.delete(folder.resolve("a.wav"));
        Scans.scan(librarian);
        assertThat(only().path("missingSince").isNull()).isTrue();

        var upload = Music.upload(librarian, Map.of("c.wav", bytes)).expect(200);
        assertThat(upload.text("/items/0/outcome")).isEqualTo("duplicate");
    }

    @Test
    void oneScanRunsAtATimeAndCanBeCancelled() {
        var scan = Scans.start(librarian);
        var other = librarian.post("/api/library/scans", null);
        assertThat(other.status()).isIn(202, 409);
        librarian.post("/api/library/scans/" + scan + "/cancel", null);
        assertThat(Scans.await(librarian, scan).path("state").asText()).isIn("succeeded", "cancelled");
        if (other.status() == 202) {
            Scans.await(librarian, other.text("/id"));
        }
        assertThat(librarian.get("/api/library/scans").expect(200).json().findValuesAsText("id"))
                .contains(scan);
        librarian.get("/api/library/scans/" + new UUID(0, 0)).expectProblem(404, "not-found");
    }

    private byte[] song(String file, String title) throws IOException {
        var bytes = Music.wav(Map.of(FieldKey.TITLE, title + ' ' + name));
        Files.write(folder.resolve(file), bytes);
        return bytes;
    }

    private JsonNode only() {
        var songs = librarian.get("/api/songs?q=" + name).expect(200).json().path("items");
        assertThat(songs.size()).as("%s", songs).isEqualTo(1);
        return songs.get(0);
    }

    private int length(String song) {
        var head =
                librarian.send("HEAD", "/api/songs/" + song + "/stream", null).expect(200);
        librarian.get("/api/songs/" + song + "/stream").expect(200);
        return Integer.parseInt(head.header("Content-Length").orElseThrow());
    }
}
