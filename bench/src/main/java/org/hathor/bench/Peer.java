package org.hathor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import org.hathor.bench.peer.BareUndertow;

/** A bare Undertow in a process of its own that answers what the subject answered. */
final class Peer implements AutoCloseable {

    /** What every server writes for itself. */
    private static final Set<String> OWN = Set.of("connection", "content-length", "date", "transfer-encoding");

    private final Process process;
    private final int port;

    private Peer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Peer answering(HttpResponse<String> answer, int port) throws IOException, InterruptedException {
        var text = new StringBuilder();
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                text.append(name).append(": ").append(String.join(", ", values)).append('\n');
            }
        });
        text.append('\n').append(answer.body());
        var log = Files.createTempFile("hathor-bench-peer-", ".log");
        var process = Subject.sibling(BareUndertow.class.getName(), Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var in = process.getOutputStream()) {
            in.write(text.toString().getBytes(UTF_8));
        }
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("The peer did not start on port " + port + ", see " + log);
            }
            Thread.sleep(50);
        }
        return new Peer(process, port);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static boolean listens(int port) {
        try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
