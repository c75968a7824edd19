package org.hathor.library.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.hathor.test.Answer;
import org.hathor.test.HathorServer;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;

class DemoMusicIT {

    @Test
    void aFirstStartMakesMusicOfEveryGenreAlsoWithoutAConverter() throws Exception {
        try (var server = HathorServer.own(
                "demo", Map.of("hathor.library.demo", "true", "hathor.library.ffmpeg", "/nowhere/ffmpeg"))) {
            var admin = server.asAdmin();
            var first = new AtomicReference<Answer>();
            eventually("a song can be played", Duration.ofSeconds(30), () -> {
                first.set(admin.get("/api/songs?sort=added&order=ascending&limit=1")
                        .expect(200));
                return first.get().json().path("items").size() == 1;
            });
            var stream = "/api/songs/" + first.get().text("/items/0/id") + "/stream";
            admin.get(stream + "?format=opus").expectProblem(503);
            var health = admin.get("/api/health").expect(200);
            assertThat(health.text("/status")).isEqualTo("up");
            assertThat(health.body()).contains("ffmpeg is not here");
            var link = admin.get(stream + "-url").expect(200).text("/url");
            var file = Files.createTempFile("hathor-demo-", ".flac");
            try (var content = server.url().resolve(link).toURL().openStream()) {
                Files.write(file, content.readAllBytes());
            }
            var audio = AudioFileIO.read(file.toFile());
            assertThat(audio.getTag().getFirst(FieldKey.TITLE))
                    .isEqualTo(first.get().text("/items/0/title"));
            assertThat(audio.getTag().getFirstArtwork().getBinaryData()).hasSizeGreaterThan(5_000);
            assertThat(audio.getAudioHeader().getTrackLength()).isBetween(45, 90);
            Files.delete(file);

            var genres = new AtomicReference<List<String>>();
            eventually("eight songs are there", Duration.ofMinutes(1), () -> {
                var songs = admin.get("/api/songs?sort=added&order=ascending&limit=8")
                        .expect(200)
                        .json();
                genres.set(songs.findValues("genres").stream()
                        .map(genre -> genre.path(0).asText())
                        .toList());
                return genres.get().size() == 8;
            });
            assertThat(genres.get()).doesNotHaveDuplicates();
            assertThat(admin.get("/api/jobs?kind=demo-catalogue")
                            .expect(200)
                            .json()
                            .path("items"))
                    .hasSize(1);
        }
    }
}
