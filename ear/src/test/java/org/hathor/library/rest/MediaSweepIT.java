package org.hathor.library.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

class MediaSweepIT {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private final HathorServer server = HathorServer.shared();
    private final Path media = server.hathor().dataDirectory().resolve("media");

    @Test
    void whatACrashLeftGoesAndTheSongsStay() throws Exception {
        var bytes = Music.wav(Map.of());
        var song = Music.song(server.api().as(server.accounts().withRole("librarian")), bytes);
        var stream = "/api/songs/" + song + "/stream";
        var sha256 = server.asListener()
                .send("HEAD", stream, null)
                .header("ETag")
                .orElseThrow()
                .replace("\"", "");
        var kept = place(sha256);
        Files.setLastModifiedTime(kept, LONG_AGO);
        var stray = old(place("0".repeat(64)));
        var halfway = old(media.resolve("incoming").resolve("halfway"));
        var arriving = Files.writeString(media.resolve("incoming").resolve("arriving"), "x");

        server.asAdmin().post("/api/jobs", Map.of("kind", "media-sweep")).expect(201);

        eventually("the stray file is gone", Duration.ofSeconds(15), () -> !Files.exists(stray));
        assertThat(halfway).doesNotExist();
        assertThat(kept).exists();
        assertThat(arriving).exists();
        Files.delete(arriving);
    }

    private Path place(String sha256) throws Exception {
        var directory = media.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
        return Files.createDirectories(directory).resolve(sha256);
    }

    private static Path old(Path file) throws Exception {
        return Files.setLastModifiedTime(Files.writeString(file, "x"), LONG_AGO);
    }
}
