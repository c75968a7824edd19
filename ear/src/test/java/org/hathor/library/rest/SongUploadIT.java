package org.hathor.library.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;

class SongUploadIT {

    private final HathorServer server = HathorServer.shared();
    private final Api librarian = server.api().as(server.accounts().withRole("librarian"));

    @Test
    void eachFileHasItsOwnOutcome() {
        var song = Music.wav(Map.of(FieldKey.TITLE, "Outcome"));
        var files = new LinkedHashMap<String, byte[]>();
        files.put("first.wav", song);
        files.put("again.mp3", song);
        files.put("Déjà Vu.txt", "Not music, sorry.".getBytes(UTF_8));
        files.put("last.wav", Music.wav(Map.of()));

        var report = Music.upload(librarian, files).expect(200);

        assertThat(report.json().findValuesAsText("outcome"))
                .containsExactly("created", "duplicate", "refused", "created");
        assertThat(report.text("/items/1/song")).isEqualTo(report.text("/items/0/song"));
        assertThat(report.text("/items/2/file")).isEqualTo("Déjà Vu.txt");
        assertThat(report.text("/items/2/reason")).endsWith(".");
        var again = Music.upload(librarian, Map.of("x", song)).expect(200);
        assertThat(again.text("/items/0/outcome")).isEqualTo("duplicate");
    }

    @Test
    void twoWhoBringTheSameAtOnceBringItOnce() {
        var song = Music.wav(Map.of(FieldKey.TITLE, "Race", FieldKey.ARTIST, "The Racers", FieldKey.ALBUM, "Speed"));
        var outcomes = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> Music.upload(librarian, Map.of("race.wav", song)).expect(200))
                .map(report -> report.text("/items/0/outcome"))
                .toList();
        assertThat(outcomes).containsOnlyOnce("created").contains("duplicate");
    }

    @Test
    void hostileFilesEndInASentenceAndLeaveNothing() throws Exception {
        var before = files();
        var random = new Random(9);
        var good = Music.wav(Map.of(FieldKey.TITLE, "Victim"));
        for (int round = 0; round < 5; round++) {
            var files = new LinkedHashMap<String, byte[]>();
            files.put("empty.mp3", new byte[0]);
            files.put("playlist.mp3", "#EXTM3U\nfile:///etc/passwd\nhttp://169.254.169.254/\n".getBytes(UTF_8));
            files.put("../../../../tmp/evil.sh", "#!/bin/sh\n".getBytes(UTF_8));
            files.put("'; drop table song; --.mp3", "ID3\u0004\u0000\u0000\u007f\u007f\u007f\u007f".getBytes(UTF_8));
            for (int i = 0; i < 30; i++) {
                files.put("cut" + i + ".wav", java.util.Arrays.copyOf(good, random.nextInt(40)));
            }
            var report = Music.upload(librarian, files).expect(200);
            assertThat(report.json().findValuesAsText("outcome")).containsOnly("refused");
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatIsNoFormOfFilesIsRefused() {
        librarian.post("/api/songs", Map.of("file", "x")).expectProblem(415, "unsupported-media-type");
        Music.form(librarian).post("/api/songs", "nothing of the kind").expectProblem(400, "form-broken");
        Music.upload(librarian, Map.of()).expectProblem(422, "invalid");
        var field = "--%1$s\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ntext\r\n--%1$s--\r\n"
                .formatted(Music.BOUNDARY);
        Music.form(librarian).post("/api/songs", field).expectProblem(422, "invalid");
    }

    @Test
    void listenersDoNotUpload() {
        Music.upload(server.asListener(), Map.of("x.wav", new byte[10])).expectProblem(403, "forbidden");
        Music.upload(server.api(), Map.of("x.wav", new byte[10])).expectProblem(401, "unauthenticated");
    }

    private long files() throws Exception {
        Path media = server.hathor().dataDirectory().resolve("media");
        if (!Files.exists(media)) {
            return 0;
        }
        try (var files = Files.walk(media)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
