package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The WildFly process with Hathor in it. */
final class ApplicationServer {

    /** How long requests in flight may take to finish when the server is stopped. */
    private static final Duration DRAINING = Duration.ofSeconds(20);

    /** Variables that steer the script, and are no settings of the server. */
    private static final Set<String> OURS =
            Set.of("HATHOR_CHROMIUM", "HATHOR_MAVEN", "HATHOR_MAVEN_ARGS", "HATHOR_JAVA_OPTS");

    private final Options options;
    private final DataDirectory data;
    private final Secrets secrets;
    private final Ports ports;
    private final ServerDirectory directory;
    private volatile @Nullable Process process;
    private volatile boolean demo;

    ApplicationServer(Options options, DataDirectory data, Secrets secrets, Ports ports) {
        this.options = options;
        this.data = data;
        this.secrets = secrets;
        this.ports = ports;
        this.directory = new ServerDirectory(options, data);
    }

    /** Has the server make music when it starts. */
    void makeMusic() {
        demo = true;
    }

    Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    ServerDirectory directory() {
        return directory;
    }

    /** Prepares the work directory and starts the process; {@link Readiness} tells when it serves. */
    Process start(String databaseUrl) {
        directory.prepare();
        try {
            var builder = new ProcessBuilder(Processes.ownSession(command()))
                    .directory(data.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(data.serverLog().toFile()))
                    .redirectInput(Path.of("/dev/null").toFile());
            var environment = builder.environment();
            environment.keySet().removeAll(OURS);
            // Without it, a file whose name has an accent could not be opened.
            environment.putIfAbsent("LC_ALL", "C.UTF-8");
            environment.put("HATHOR_DB_URL", databaseUrl);
            environment.put("HATHOR_DB_USER", "hathor");
            environment.put("HATHOR_DB_PASSWORD", secrets.read(Secrets.DATABASE));
            var started = builder.start();
            process = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() throws IOException {
        return StandaloneCommandBuilder.of(directory.provisioned())
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(directory.base())
                .setLogDirectory(data.logs().toString())
                .setJavaOptions(javaOptions())
                .addServerArgument("--properties=" + properties())
                .build();
    }

    private static List<String> javaOptions() {
        var options = new ArrayList<>(List.of(
                "-Xms128m",
                "-Xmx1g",
                "-XX:MetaspaceSize=128m",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Dorg.wildfly.sigterm.suspend.timeout=" + DRAINING.toSeconds()));
        var more = System.getenv("HATHOR_JAVA_OPTS");
        if (more != null && !more.isBlank()) {
            options.addAll(List.of(more.strip().split("\\s+")));
        }
        return options;
    }

    /** The server's settings go through a file that the owner alone reads: a command line is visible to everybody. */
    private Path properties() throws IOException {
        var all = new Properties();
        all.setProperty("hathor.url", "http://localhost:" + ports.http());
        all.setProperty("hathor.accounts.registration", "open");
        BundledFfmpeg.of(options.home())
                .ifPresent(ffmpeg -> all.setProperty("hathor.library.ffmpeg", ffmpeg.toString()));
        all.setProperty("hathor.library.demo", Boolean.toString(demo));
        if (Files.exists(data.settings())) {
            try (var reader = Files.newBufferedReader(data.settings())) {
                all.load(reader);
            }
        }
        all.setProperty("jboss.bind.address", options.host());
        all.setProperty("jboss.http.port", Integer.toString(ports.http()));
        all.setProperty("jboss.https.port", Integer.toString(ports.https()));
        all.setProperty("jboss.management.http.port", Integer.toString(ports.management()));
        all.setProperty("jboss.jgroups.tcp.port", Integer.toString(ports.cluster()));
        all.setProperty("jboss.txn.recovery.port", Integer.toString(ports.transactions()));
        all.setProperty("jboss.txn.status.port", Integer.toString(ports.transactions() + 1));
        all.setProperty("jboss.node.name", "hathor-1");
        all.setProperty("hathor.mode", "embedded");
        all.setProperty("hathor.data.dir", data.root().toString());
        all.setProperty("hathor.secrets.dir", data.secrets().toString());
        all.putAll(options.settings());
        var file = data.root().resolve("server.properties");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(file)) {
            all.store(writer, null);
        }
        return file;
    }

    /** Lets the requests in flight finish, then ends the process. */
    void stop() {
        var running = process;
        if (running != null) {
            Processes.stop(running.toHandle(), "TERM", DRAINING.plusSeconds(25));
        }
    }
}
