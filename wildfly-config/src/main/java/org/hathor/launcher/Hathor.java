package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The whole product on this machine: PostgreSQL and the server, started together, watched and stopped together. A part
 * that is killed while this lives is started again on the same port.
 *
 * <p>Tests start it in their own process, after the build has made the server and the EAR:
 *
 * <pre>{@code
 * var options = Options.defaults()           // home is the system property hathor.home
 *         .withPort(18080)
 *         .withData(temporaryDirectory)
 *         .withSetting("hathor.operations.rate-limit.anonymous", "1000");
 * try (var hathor = Hathor.start(options)) {
 *     var page = hathor.url().resolve("api/healthz");
 *     var password = hathor.administratorPassword();
 *     hathor.killDatabase();
 *     hathor.awaitReady(Duration.ofSeconds(30));
 * }
 * }</pre>
 */
public final class Hathor implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    private final Options options;
    private final Progress progress;
    private final Ports ports;
    private final DataDirectory data;
    private final Secrets secrets;
    private final EmbeddedDatabase database;
    private final ApplicationServer server;
    private final Readiness readiness;
    private final Supervisor supervisor;
    private final Optional<Keycloak> keycloak;
    private final Instant since = Instant.now();
    private volatile boolean closing;
    private boolean firstStart;

    Hathor(Options options, Progress progress) {
        this.options = options.sso() ? Keycloak.announcedTo(options) : options;
        this.progress = progress;
        this.ports = new Ports(options.port());
        this.data = DataDirectory.take(options.data());
        this.secrets = new Secrets(data.secrets());
        this.database = new EmbeddedDatabase(data, secrets, ports.database());
        this.server = new ApplicationServer(this.options, data, secrets, ports);
        this.readiness = new Readiness(url());
        this.supervisor = new Supervisor(progress);
        this.keycloak = options.sso() ? Optional.of(new Keycloak(options, data, secrets)) : Optional.empty();
    }

    /** Starts silently and answers when requests are served; throws {@link CannotStart} with the reason otherwise. */
    public static Hathor start(Options options) {
        var hathor = new Hathor(options, Progress.silent());
        Runtime.getRuntime().addShutdownHook(new Thread(hathor::close, "hathor-stop"));
        try {
            hathor.run();
            return hathor;
        } catch (RuntimeException e) {
            hathor.close();
            throw e;
        }
    }

    void run() {
        progress.step("Data", this::prepare);
        progress.step("PostgreSQL", () -> {
            database.start();
            return "%s on port %d".formatted(Build.POSTGRES.version(), ports.database());
        });
        // It takes as long as the server, so both start at the same time.
        keycloak.ifPresent(Keycloak::start);
        if (options.verbose()) {
            follow(data.serverLog());
        }
        progress.step("WildFly", () -> {
            startServer();
            return "%s on port %d".formatted(Build.WILDFLY.version(), ports.http());
        });
        keycloak.ifPresent(provider -> progress.step("Keycloak", () -> {
            provider.awaitReady();
            return "%s on port %d".formatted(Build.KEYCLOAK.version(), ports.identityProvider());
        }));
        database.process().ifPresent(process -> supervisor.watch("PostgreSQL", process, this::restartDatabase));
        server.process().ifPresent(process -> supervisor.watch("The server", process, this::startServer));
    }

    private String prepare() {
        Leftovers.stop(data);
        data.requireSpace();
        ports.requireFree(options.host());
        firstStart = secrets.generate();
        if (makesMusic()) {
            server.makeMusic();
        }
        if (options.sso()) {
            ports.requireFreeForSso();
            secrets.generateForSso();
        }
        keepEarlierLog();
        return data.root().toString();
    }

    private void keepEarlierLog() {
        try {
            if (Files.exists(data.serverLog())) {
                var earlier = data.serverLog().resolveSibling(data.serverLog().getFileName() + ".1");
                Files.move(data.serverLog(), earlier, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows the log as it grows, for as long as this process lives. */
    private static void follow(Path log) {
        try {
            var tail = new ProcessBuilder("tail", "-n", "+1", "-F", log.toString())
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(tail::destroy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process startServer() {
        server.stop();
        database.forgetNodes();
        var logged = size(data.serverLog());
        var process = server.start(database.url());
        writeState();
        var deadline = System.nanoTime() + START.toNanos();
        while (!readiness.ready()) {
            var failed = Files.exists(server.directory().marker("failed"));
            if (!process.isAlive() || failed || System.nanoTime() > deadline) {
                throw failure(logged);
            }
            Pause.of(Duration.ofMillis(100));
        }
        return process;
    }

    private CannotStart failure(long logged) {
        return new CannotStart(StartFailure.sentence(data.serverLog(), logged)
                .orElse("The server did not start: the reason stands at the end of %s.".formatted(data.serverLog())));
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process restartDatabase() {
        database.start();
        writeState();
        return database.process().orElseThrow();
    }

    private void writeState() {
        new RunningState(
                        ProcessHandle.current().pid(),
                        server.process().map(Process::pid).orElse(0L),
                        database.process().map(Process::pid).orElse(0L),
                        url().toString(),
                        ports.management(),
                        since)
                .write(data.state());
    }

    /** Where people reach it, with a slash at the end. */
    public URI url() {
        return URI.create("http://localhost:%d/".formatted(ports.http()));
    }

    public int managementPort() {
        return ports.management();
    }

    public Path dataDirectory() {
        return data.root();
    }

    /** What the server has logged since the start. */
    public Path serverLog() {
        return data.serverLog();
    }

    /** The JDBC address of the database. */
    public String databaseUrl() {
        return database.url();
    }

    /** The password of the database's account {@code hathor}. */
    public String databasePassword() {
        return secrets.read(Secrets.DATABASE);
    }

    /** The password that the account {@code admin} was created with. */
    public String administratorPassword() {
        return secrets.read(Secrets.ADMINISTRATOR);
    }

    /** The identity provider beside it, when there is one. */
    public Optional<Keycloak> keycloak() {
        return keycloak;
    }

    /** Whether this start made the data directory. */
    public boolean firstStart() {
        return firstStart;
    }

    /** Whether this start makes the demo catalogue. */
    boolean makesMusic() {
        return firstStart && options.demo();
    }

    /** The server's process, for a test that measures or signals it. */
    public Optional<ProcessHandle> serverProcess() {
        return server.process().map(Process::toHandle);
    }

    public Optional<ProcessHandle> databaseProcess() {
        return database.process().map(Process::toHandle);
    }

    /** {@code kill -9} of the server; it is started again by itself. */
    public void killServer() {
        kill(server.process());
    }

    /** {@code kill -9} of PostgreSQL; it is started again by itself. */
    public void killDatabase() {
        kill(database.process());
    }

    private static void kill(Optional<Process> process) {
        process.ifPresent(victim -> {
            victim.destroyForcibly();
            Processes.awaitEnd(victim.toHandle(), Duration.ofSeconds(10));
        });
    }

    /** Waits until requests are served; false when that takes longer. */
    public boolean awaitReady(Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!readiness.ready()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.of(Duration.ofMillis(100));
        }
        return true;
    }

    /** Waits until a part cannot be kept alive, and answers why. */
    CannotStart awaitEnd() {
        return supervisor.awaitEnd();
    }

    /** Whether it is being stopped, or was. */
    boolean closing() {
        return closing;
    }

    ServerDirectory serverDirectory() {
        return server.directory();
    }

    /** Lets the requests in flight finish, stops the server and then PostgreSQL. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        supervisor.release(Duration.ofSeconds(10));
        server.stop();
        keycloak.ifPresent(Keycloak::stop);
        database.stop();
        try {
            Files.deleteIfExists(data.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            data.close();
        }
    }
}
