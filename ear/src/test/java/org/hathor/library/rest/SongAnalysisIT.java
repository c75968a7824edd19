package org.hathor.library.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hathor.test.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

class SongAnalysisIT {

    private static final int RATE = 44_100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HathorServer server = HathorServer.shared();
    private final Api listener = server.asListener();
    private final Api librarian = server.api().as(server.accounts().withRole("librarian"));

    @Test
    void aSongIsListenedToAndFoundByHowItSounds() throws IOException {
        var song = Music.song(librarian, beat(97, 30));
        var known = done(song, "done");
        assertThat(known.path("tempo").asDouble()).isCloseTo(97, within(1.0));
        assertThat(known.path("tempoConfidence").asDouble()).isBetween(0.3, 1.0);
        assertThat(known.path("key").asText()).isEqualTo("d_major");
        assertThat(known.path("loudness").asDouble()).isBetween(-30.0, -10.0);
        assertThat(known.path("silenceStartMs").asLong()).isCloseTo(1_000, within(20L));
        assertThat(known.path("energy").asDouble()).isBetween(0.05, 0.95);

        var sound = listener.get("/api/songs/" + song).expect(200).json().path("sound");
        assertThat(sound.path("tempo").asDouble()).isEqualTo(known.path("tempo").asDouble());
        assertThat(sound.path("key").asText()).isEqualTo("d_major");
        assertThat(among("tempoFrom=97&tempoTo=97&key=d_major", song)).isTrue();
        assertThat(among("tempoFrom=99", song)).isFalse();
        assertThat(among("tempoTo=95", song)).isFalse();
        assertThat(among("key=d_minor", song)).isFalse();

        var waveform = listener.get("/api/songs/" + song + "/waveform").expect(200);
        assertThat(waveform.json().path("points")).hasSize(800);
        assertThat(waveform.json().path("points").path(5).asInt()).isZero();
        assertThat(waveform.json().path("points").path(400).asInt()).isGreaterThan(10);
        listener.with("If-None-Match", waveform.header("ETag").orElseThrow())
                .get("/api/songs/" + song + "/waveform")
                .expect(304);
    }

    @Test
    void whatCannotBeReadSaysWhyAndIsTriedAgain() {
        var song = Music.song(librarian, headOfAFlac());
        var known = done(song, "failed");
        assertThat(known.path("reason").asText()).isNotBlank().doesNotContain("/sound/work");
        assertThat(known.path("loudness").isNull()).isTrue();
        listener.get("/api/songs/" + song + "/waveform").expectProblem(404, "not-found");

        listener.post("/api/songs/" + song + "/analysis", Map.of()).expectProblem(403, "forbidden");
        var first = known.path("analysedAt").asText();
        assertThat(librarian
                        .post("/api/songs/" + song + "/analysis", Map.of())
                        .expect(202)
                        .text("/state"))
                .isEqualTo("pending");
        eventually("it was tried again", PATIENCE, () -> {
            var now =
                    listener.get("/api/songs/" + song + "/analysis").expect(200).json();
            return now.path("state").asText().equals("failed")
                    && !now.path("analysedAt").asText().equals(first);
        });
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNoTempoIsRefused() {
        var nobody = "/api/songs/" + UUID.randomUUID();
        listener.get(nobody + "/analysis").expectProblem(404, "not-found");
        librarian.post(nobody + "/analysis", Map.of()).expectProblem(404, "not-found");
        listener.get("/api/songs?tempoFrom=fast").expectProblem(422, "invalid");
        listener.get("/api/songs?key=h_major").expectProblem(422, "invalid");
    }

    private JsonNode done(String song, String state) {
        var path = "/api/songs/" + song + "/analysis";
        eventually(
                "the song was listened to",
                PATIENCE,
                () -> !listener.get(path).expect(200).text("/state").equals("pending"));
        var known = listener.get(path).expect(200);
        assertThat(known.text("/state")).as(known.body()).isEqualTo(state);
        return known.json();
    }

    private boolean among(String query, String song) {
        return listener.get("/api/songs?limit=100&" + query)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("id")
                .contains(song);
    }

    /** A second of silence, then chords in D major, one a beat. */
    private static byte[] beat(double tempo, int seconds) throws IOException {
        int[][] chords = {{2, 6, 9}, {7, 11, 14}, {9, 13, 16}, {2, 6, 9}};
        var samples = ByteBuffer.allocate(4 * RATE * seconds).order(ByteOrder.LITTLE_ENDIAN);
        double beat = 60 / tempo;
        for (int i = 0; i < RATE * seconds; i++) {
            double t = (double) i / RATE - 1;
            double sample = 0;
            if (t > 0) {
                for (int pitch : chords[(int) (t / beat / 4) % 4]) {
                    sample += Math.sin(2 * Math.PI * 261.63 * Math.pow(2, pitch / 12.0) * t) / 4;
                }
                sample = sample * Math.exp(-4 * (t % beat))
                        + 0.2 * ThreadLocalRandom.current().nextDouble() * Math.exp(-60 * (t % beat));
            }
            samples.putShort((short) (24_000 * sample)).putShort((short) (24_000 * sample));
        }
        var out = new ByteArrayOutputStream();
        var format = new AudioFormat(RATE, 16, 2, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples.array()), format, (long) RATE * seconds),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }

    /** It says that it has two seconds, and has none. */
    private static byte[] headOfAFlac() {
        var out = ByteBuffer.allocate(4 + 4 + 34 + 500);
        out.put("fLaC".getBytes(StandardCharsets.ISO_8859_1)).put(new byte[] {(byte) 0x80, 0, 0, 34});
        out.putShort((short) 4096).putShort((short) 4096).put(new byte[6]);
        out.putLong((long) RATE << 44 | 1L << 41 | 15L << 36 | 2L * RATE);
        out.putLong(ThreadLocalRandom.current().nextLong());
        return out.array();
    }
}
