package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Keycloak beside Hathor, so that corporate sign-in can be seen on a laptop and tested. It listens on the loopback
 * address alone and forgets everything when it ends: each start has the same few people, of one generated password.
 */
public final class Keycloak {

    /** The people of the demo realm, and the role that each has there. */
    public static final Map<String, String> PEOPLE =
            Map.of("ada", "admin", "clara", "librarian", "miles", "artist", "nina", "listener");

    private static final String REALM = "hathor";
    private static final String CLIENT = "hathor";
    private static final String API = "hathor-api";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What is fixed when it is built, which makes every start faster. */
    private static final List<String> BUILD = List.of("build", "--db=dev-mem", "--cache=local");

    private static final List<String> MEMORY =
            List.of("-Xms64m", "-Xmx400m", "-XX:MaxMetaspaceSize=256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path program;
    private final DataDirectory data;
    private final Secrets secrets;
    private final int port;
    private final URI hathor;
    private volatile @Nullable Process process;

    Keycloak(Options options, DataDirectory data, Secrets secrets) {
        var ports = new Ports(options.port());
        this.program = options.home().resolve("wildfly-config/target/keycloak-" + Build.KEYCLOAK.version());
        this.data = data;
        this.secrets = secrets;
        this.port = ports.identityProvider();
        this.hathor = URI.create("http://localhost:%d/".formatted(ports.http()));
    }

    /** The settings that make a Hathor use it; the client's secret is a file among the others. */
    static Options announcedTo(Options options) {
        var issuer = "http://localhost:%d/realms/%s".formatted(new Ports(options.port()).identityProvider(), REALM);
        return options.withSetting("hathor.sso.issuer", issuer)
                .withSetting("hathor.sso.client-id", CLIENT)
                .withSetting("hathor.sso.name", "Keycloak")
                .withSetting("hathor.sso.api-audiences", API);
    }

    public URI url() {
        return URI.create("http://localhost:%d/".formatted(port));
    }

    /** The password of all people of the demo realm, and of the administrator {@code admin}. */
    public String password() {
        return secrets.read(Secrets.DEMO_PEOPLE);
    }

    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    /** Starts it and does not wait. */
    public void start() {
        if (!Files.isDirectory(program)) {
            throw new CannotStart("Keycloak is not in %s: ./hathor run --sso fetches it.".formatted(program));
        }
        stopLeftover(data);
        build();
        try {
            prepare();
            process = launch();
            Files.writeString(pidFile(data), Long.toString(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once for each unpacked program. */
    private void build() {
        var mark = program.resolve("built-for-hathor");
        if (Files.exists(mark)) {
            return;
        }
        var command = new ArrayList<>(java(program));
        command.addAll(BUILD);
        if (!Processes.run(command, data.keycloakLog())) {
            throw new CannotStart("Keycloak cannot be prepared: %s says why.".formatted(data.keycloakLog()));
        }
        try {
            Files.writeString(mark, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory of its own, in which the program is only linked to: several may run from one program. */
    private void prepare() throws IOException {
        DataDirectory.delete(data.keycloak());
        DataDirectory.ownerOnly(data.keycloak());
        for (var part : List.of("conf", "lib", "providers", "themes")) {
            Files.createSymbolicLink(data.keycloak().resolve(part), program.resolve(part));
        }
        var imports = Files.createDirectories(data.keycloak().resolve("data/import"));
        Files.writeString(imports.resolve(REALM + "-realm.json"), realm());
    }

    private String realm() throws IOException {
        try (var text = Keycloak.class.getResourceAsStream("demo-realm.json")) {
            if (text == null) {
                throw new IllegalStateException("The build left out the demo realm");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{hathor}", hathor.toString())
                    .replace("{client-secret}", secrets.read(Secrets.SSO_CLIENT))
                    .replace("{password}", password());
        }
    }

    private Process launch() throws IOException {
        var command = Processes.ownSession(java(data.keycloak()));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.keycloakLog().toFile()))
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password());
        return builder.start();
    }

    /** As {@code bin/kc.sh} has it, without a shell between the process and us. */
    private List<String> java(Path home) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(MEMORY);
        for (var name : List.of("util", "util.concurrent", "security", "lang")) {
            command.add("--add-opens=java.base/java." + name + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                program.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    /** Waits until people can sign in there. */
    public void awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            var running = process;
            if (running == null || !running.isAlive() || System.nanoTime() > deadline) {
                throw new CannotStart(
                        "Keycloak did not start: the reason stands at the end of %s.".formatted(data.keycloakLog()));
            }
            Pause.of(Duration.ofMillis(200));
        }
    }

    private boolean ready() {
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var realm = HttpRequest.newBuilder(url().resolve("realms/" + REALM))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(realm, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void stop() {
        process().ifPresent(running -> Processes.stop(running, "TERM", Duration.ofSeconds(15)));
    }

    /** Stops what a killed launcher left behind. */
    static void stopLeftover(DataDirectory data) {
        try {
            if (Files.exists(pidFile(data))) {
                Processes.find(Long.parseLong(Files.readString(pidFile(data)).strip()), "java")
                        .filter(found -> found.info()
                                .commandLine()
                                .map(line -> line.contains(data.keycloak().toString()))
                                .orElse(false))
                        .ifPresent(found -> Processes.stop(found, "TERM", Duration.ofSeconds(15)));
            }
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("%s cannot be read.".formatted(pidFile(data)), e);
        }
    }

    private static Path pidFile(DataDirectory data) {
        return data.keycloak().resolve("keycloak.pid");
    }
}
