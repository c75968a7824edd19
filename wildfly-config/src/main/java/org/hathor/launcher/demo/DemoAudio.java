package org.hathor.launcher.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** What the songs sound like: a few seconds of a chord, each file another one. */
final class DemoAudio {

    /** How many there are; the last is an AIFF file, the others are WAV. */
    static final int COUNT = 6;

    static final int SECONDS = 6;
    static final int RATE = 22_050;

    private static final double[] CHORD = {1, 1.25, 1.5, 2};

    private final byte[] content;
    private final String sha256;
    private final String format;

    private DemoAudio(byte[] content, String format) {
        this.content = content;
        this.sha256 = hash(content);
        this.format = format;
    }

    static DemoAudio of(int number) throws IOException {
        var aiff = number == COUNT - 1;
        var format = new AudioFormat(RATE, 16, 1, true, aiff);
        var samples = samples(220 * Math.pow(2, number / 6.0), aiff);
        var out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, (long) SECONDS * RATE),
                aiff ? AudioFileFormat.Type.AIFF : AudioFileFormat.Type.WAVE,
                out);
        return new DemoAudio(out.toByteArray(), aiff ? "aiff" : "wav");
    }

    String sha256() {
        return sha256;
    }

    int size() {
        return content.length;
    }

    InputStream content() {
        return new ByteArrayInputStream(content);
    }

    /** As the application calls it. */
    String format() {
        return format;
    }

    /** The notes of a chord one after the other, each fading away. */
    private static byte[] samples(double pitch, boolean bigEndian) {
        var samples = new byte[2 * SECONDS * RATE];
        for (int i = 0; i < SECONDS * RATE; i++) {
            var since = (double) i / RATE;
            var note = since * 2 - Math.floor(since * 2);
            var tone = Math.sin(2 * Math.PI * since * pitch * CHORD[(int) (since * 2) % CHORD.length]);
            var sample = (int) (12_000 * tone * Math.exp(-3 * note) * Math.min(1, note * 100));
            samples[2 * i + (bigEndian ? 1 : 0)] = (byte) sample;
            samples[2 * i + (bigEndian ? 0 : 1)] = (byte) (sample >> 8);
        }
        return samples;
    }

    /** Puts the file where the server looks for it: under the hash of its content, whole or not at all. */
    void keep(Path media) throws IOException {
        var directory = media.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
        var file = directory.resolve(sha256);
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(directory);
        var draft = directory.resolve("." + sha256);
        Files.write(draft, content);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
