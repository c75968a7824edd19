package org.hathor.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hathor.launcher.DataDirectory;
import org.hathor.launcher.Hathor;
import org.hathor.launcher.Options;
import org.hathor.launcher.Ports;
import org.jspecify.annotations.Nullable;

/**
 * A running Hathor, started the way a person starts it, on an empty data directory.
 *
 * <p>{@link #shared()} is the one that all tests of a JVM use: leave it as you found it. A test that kills or floods a
 * server takes one of its {@link #own(String) own}.
 */
public final class HathorServer implements AutoCloseable {

    private static final int FIRST_PORT = Integer.getInteger("hathor.test.port", 18080);
    private static final int PORTS_TRIED = 10;
    private static final String MUSIC = "music";
    private static final Path LOGS = Path.of("target", "server-logs");

    private static final Common SHARED = new Common("shared", Options.defaults());
    private static final Common CORPORATE =
            new Common("corporate", Options.defaults().withSso());

    private final String name;
    private final Hathor hathor;
    private final Accounts accounts = new Accounts(this);

    private HathorServer(String name, Hathor hathor) {
        this.name = name;
        this.hathor = hathor;
    }

    /**
     * The server of all tests. It takes 127.0.0.1 for a proxy that may be believed and never limits its rate; a test of
     * the limits says with {@link Api#from} from where it comes.
     */
    public static HathorServer shared() {
        var server = SHARED.get();
        System.setProperty("hathor.test.management-port", Integer.toString(server.managementPort()));
        return server;
    }

    /** The server of all tests of corporate sign-in, with a Keycloak beside it; started by the first that asks. */
    public static HathorServer corporate() {
        return CORPORATE.get();
    }

    /** A server for one test class, which closes it. */
    public static HathorServer own(String name) {
        return own(name, Map.of());
    }

    /** The same, with settings of its own. */
    public static HathorServer own(String name, Map<String, String> settings) {
        var options = Options.defaults();
        for (var setting : settings.entrySet()) {
            options = options.withSetting(setting.getKey(), setting.getValue());
        }
        return own(name, options);
    }

    private static HathorServer own(String name, Options asked) {
        try {
            var data = Files.createTempDirectory("hathor-it-" + name + "-");
            var options = asked.withPort(freePort())
                    .withData(data)
                    .withSetting("hathor.edge.trusted-proxies", "127.0.0.1")
                    .withSetting("hathor.library.folders", data.resolve(MUSIC).toString())
                    .withSetting("hathor.operations.rate-limit.allowed-addresses", "127.0.0.1");
            try {
                return new HathorServer(name, Hathor.start(options));
            } catch (RuntimeException e) {
                keepLog(name, data.resolve("logs/hathor.log"));
                DataDirectory.delete(data);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void closeShared() {
        SHARED.close();
        CORPORATE.close();
    }

    /** The launcher's own hold on the two processes. */
    public Hathor hathor() {
        return hathor;
    }

    /** The folder that it scans; a test makes one of its own in it. */
    public Path music() {
        return hathor.dataDirectory().resolve(MUSIC);
    }

    public URI url() {
        return hathor.url();
    }

    public int port() {
        return hathor.url().getPort();
    }

    public int managementPort() {
        return hathor.managementPort();
    }

    /** A client that is nobody yet. */
    public Api api() {
        return Api.of(this);
    }

    public Api asAdmin() {
        return api().as(accounts.administrator());
    }

    /** A client that is some listener; the same one each time. */
    public Api asListener() {
        return api().as(accounts.listener());
    }

    public Accounts accounts() {
        return accounts;
    }

    /** A raw connection to the HTTP port, for bytes that no decent client would send. */
    public Raw raw() {
        return Raw.to(port());
    }

    /** A connection to the database, past the product. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(hathor.databaseUrl(), "hathor", hathor.databasePassword());
    }

    /** The lines of the server's log that contain the text. */
    public List<String> logged(String text) {
        try (var lines = Files.lines(hathor.serverLog())) {
            return lines.filter(line -> line.contains(text)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server is ready again. */
    public void awaitReady(Duration atMost) {
        if (!hathor.awaitReady(atMost)) {
            throw new AssertionError("The server is not ready after " + atMost);
        }
    }

    /** Stops both processes; the log stays in {@code ear/target/server-logs}. */
    @Override
    public void close() {
        hathor.close();
        try {
            keepLog(name, hathor.serverLog());
            keepLog(name, hathor.serverLog().resolveSibling("postgres.log"));
            keepLog(name, hathor.serverLog().resolveSibling("keycloak.log"));
            DataDirectory.delete(hathor.dataDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepLog(String name, Path log) throws IOException {
        Files.createDirectories(LOGS);
        if (Files.exists(log)) {
            Files.move(log, LOGS.resolve(name + "-" + log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() {
        for (int port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) {
            var ports = new Ports(port);
            if (free(ports.http())
                    && free(ports.management())
                    && free(ports.database())
                    && free(ports.cluster())
                    && free(ports.identityProvider())) {
                return port;
            }
        }
        throw new IllegalStateException(
                "No port from %d on is free: choose others with -Dhathor.test.port".formatted(FIRST_PORT));
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A server for many; what did not start once is not tried again for every class. */
    private static final class Common {

        private final String name;
        private final Options options;
        private @Nullable HathorServer server;
        private @Nullable RuntimeException failure;

        Common(String name, Options options) {
            this.name = name;
            this.options = options;
        }

        synchronized HathorServer get() {
            if (failure != null) {
                throw new IllegalStateException("The " + name + " server did not start", failure);
            }
            var running = server;
            if (running == null) {
                try {
                    running = own(name, options);
                } catch (RuntimeException e) {
                    failure = e;
                    throw e;
                }
                server = running;
            }
            return running;
        }

        synchronized void close() {
            if (server != null) {
                server.close();
                server = null;
            }
        }
    }
}
