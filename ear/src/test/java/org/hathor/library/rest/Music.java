package org.hathor.library.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;

/** Makes small songs and uploads them. */
public final class Music {

    private static final int RATE = 8_000;
    public static final String BOUNDARY = "a-boundary-of-the-tests";

    /** Kept, for loggers that nobody holds are forgotten with their levels. */
    private static final Logger TAGGER = Logger.getLogger("org.jaudiotagger");

    static {
        TAGGER.setLevel(Level.OFF);
    }

    private Music() {}

    /** A second of noise that nobody else has, with tags. */
    public static byte[] wav(Map<FieldKey, String> tags) {
        return wav(1, tags);
    }

    public static byte[] wav(int seconds, Map<FieldKey, String> tags) {
        try {
            var file = Files.createTempFile("hathor-song-", ".wav");
            try {
                Files.write(file, noise(seconds));
                var audio = AudioFileIO.read(file.toFile());
                var tag = audio.getTagOrCreateAndSetDefault();
                for (var one : tags.entrySet()) {
                    tag.setField(one.getKey(), one.getValue());
                }
                audio.commit();
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] noise(int seconds) throws IOException {
        var samples = new byte[2 * RATE * seconds];
        java.util.concurrent.ThreadLocalRandom.current().nextBytes(samples);
        var out = new ByteArrayOutputStream();
        var format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, (long) RATE * seconds),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }

    public static Answer upload(Api api, Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return form(api).post("/api/songs", body.toByteArray());
    }

    public static Api form(Api api) {
        return api.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** Uploads one file and gives the song's id. */
    public static String song(Api api, byte[] file) {
        var outcome =
                upload(api, Map.of("song-" + UUID.randomUUID() + ".wav", file)).expect(200);
        return outcome.text("/items/0/song");
    }
}
