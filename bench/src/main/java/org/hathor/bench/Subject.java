package org.hathor.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The Hathor that is measured: one that runs already, or one that is started for the occasion and stopped again. */
final class Subject implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final URI base;
    private final @Nullable Process launcher;
    private final @Nullable Path data;
    private final Duration untilReady;

    private Subject(URI base, @Nullable Process launcher, @Nullable Path data, Duration untilReady) {
        this.base = base;
        this.launcher = launcher;
        this.data = data;
        this.untilReady = untilReady;
    }

    static Subject of(Options options) throws IOException, InterruptedException {
        var url = options.url();
        return url == null
                ? start(options, dataDirectory(options))
                : new Subject(url, null, options.path("data"), Duration.ZERO);
    }

    /** The data directory that was asked for, or a new one. */
    static Path dataDirectory(Options options) throws IOException {
        var asked = options.path("data");
        var data = asked == null ? Files.createTempDirectory("hathor-bench-") : Files.createDirectories(asked);
        var settings = data.resolve("hathor.properties");
        if (!Files.exists(settings)) {
            Files.writeString(settings, """
                    # The load driver is one address that acts for many people.
                    hathor.operations.rate-limit.allowed-addresses=127.0.0.0/8,::1/128
                    hathor.web.max-sockets-per-address=2000
                    """);
        }
        return data;
    }

    /** {@code ./hathor run}, until it is ready. */
    static Subject start(Options options, Path data) throws IOException, InterruptedException {
        var port = options.number("port", 18800);
        var base = URI.create("http://127.0.0.1:" + port);
        var log = data.resolve("bench-run.log").toFile();
        var began = System.nanoTime();
        var launcher = new ProcessBuilder(
                        options.text("hathor", "./hathor"),
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        var deadline = began + PATIENCE.toNanos();
        while (!ready(base)) {
            if (!launcher.isAlive() || System.nanoTime() > deadline) {
                stop(launcher);
                throw new IllegalStateException("Hathor did not start; its last words are in " + log);
            }
            Thread.sleep(20);
        }
        return new Subject(base, launcher, data, Duration.ofNanos(System.nanoTime() - began));
    }

    URI at(String path) {
        return base.resolve(path);
    }

    /** From the command to the first 200 of the readiness probe. */
    Duration untilReady() {
        return untilReady;
    }

    /** The process that serves the port. */
    long server() {
        var port = base.getPort() < 0 ? 80 : base.getPort();
        return ProcFiles.listeningOn(port)
                .orElseThrow(() -> new IllegalStateException("No process of ours listens on port " + port));
    }

    /** The launcher's own process, when it is not the server's too. */
    @Nullable
    ProcessHandle launcher() {
        return launcher == null ? null : launcher.toHandle();
    }

    @Nullable
    Path data() {
        return data;
    }

    /** One plain request, outside every measurement. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(10)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file as the only one of a form. */
    HttpResponse<String> upload(String path, Path file, String token) throws IOException, InterruptedException {
        var boundary = "a-boundary-of-the-bench";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\n\r\n";
        var request = HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        if (launcher != null) {
            stop(launcher);
        }
    }

    private static boolean ready(URI base) throws InterruptedException {
        try {
            var probe = HttpRequest.newBuilder(base.resolve("/api/readyz"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void stop(Process launcher) {
        var offspring = launcher.descendants().toList();
        launcher.destroy();
        try {
            if (launcher.waitFor(40, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        offspring.forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
    }

    /** A JVM with this program's own classes. */
    static ProcessBuilder sibling(String mainClass, String... arguments) {
        var java = Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java");
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path", "." + File.pathSeparator));
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
