package org.hathor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hathor.bench.peer.BareFiles;
import org.hathor.bench.peer.BareUndertow;

/** Another server, in a process of its own, that does what the subject does. */
final class Peer implements AutoCloseable {

    /** What every server writes for itself. */
    private static final Set<String> OWN = Set.of("connection", "content-length", "date", "transfer-encoding");

    private final Process process;
    private final int port;

    private Peer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A bare Undertow handler that answers what the subject answered. */
    static Peer answering(HttpResponse<String> answer, int port) throws IOException, InterruptedException {
        var text = new StringBuilder();
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                text.append(name).append(": ").append(String.join(", ", values)).append('\n');
            }
        });
        text.append('\n').append(answer.body());
        var bare = Subject.sibling(BareUndertow.class.getName(), Integer.toString(port));
        return start(bare, port, text.toString());
    }

    /** A bare Undertow that serves the files of a directory. */
    static Peer undertowServing(Path directory, int port) throws IOException, InterruptedException {
        return start(
                Subject.sibling(BareFiles.class.getName(), Integer.toString(port), directory.toString()), port, "");
    }

    /** An nginx that does, where there is one: a single process, with sendfile. */
    static Optional<Peer> nginxServing(Path directory, int port) throws IOException, InterruptedException {
        var program = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var home = Files.createTempDirectory("hathor-bench-nginx-");
        var settings = Files.writeString(home.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid {home}/pid;
                error_log {home}/error.log;
                events { worker_connections 256; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 100000000;
                  client_body_temp_path {home}/body;
                  proxy_temp_path {home}/proxy;
                  fastcgi_temp_path {home}/fastcgi;
                  uwsgi_temp_path {home}/uwsgi;
                  scgi_temp_path {home}/scgi;
                  server { listen 127.0.0.1:{port}; root {directory}; }
                }
                """.replace("{home}", home.toString())
                .replace("{port}", Integer.toString(port))
                .replace("{directory}", directory.toString()));
        var nginx = new ProcessBuilder(program.get().toString(), "-p", home.toString(), "-c", settings.toString());
        return Optional.of(start(nginx, port, ""));
    }

    private static Peer start(ProcessBuilder command, int port, String input) throws IOException, InterruptedException {
        var log = Files.createTempFile("hathor-bench-peer-", ".log");
        var process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("A peer did not start on port " + port + ", see " + log);
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
