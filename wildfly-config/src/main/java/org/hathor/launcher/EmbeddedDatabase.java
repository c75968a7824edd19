package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own: it listens on the loopback address alone, asks for a password and is as durable as any
 * (fsync and synchronous commit are on).
 */
final class EmbeddedDatabase {

    /** Of the application's database and of its account there. */
    static final String NAME = "hathor";

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataDirectory data;
    private final Secrets secrets;
    private final int port;
    private final Path cluster;
    private final DatabaseAccount account;
    private final Path program;
    private volatile @Nullable Process process;

    EmbeddedDatabase(DataDirectory data, Secrets secrets, int port) {
        this.data = data;
        this.secrets = secrets;
        this.port = port;
        this.cluster = data.database().resolve("data");
        this.program = data.database().resolve("program-" + Build.POSTGRES.version());
        this.account = DatabaseAccount.choose();
    }

    String url() {
        return url(port);
    }

    /** Where the application's database of an instance is. */
    static String url(int port) {
        return url(port, NAME);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The process, while there is one. */
    Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    /** Starts the server, having made the database if there is none, and answers when it takes connections. */
    void start() {
        stopLeftover(data);
        account.own(data);
        DatabaseBinaries.unpack(program);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise();
        }
        requireSameVersion();
        account.own(cluster);
        process = launch();
        try (var connection = awaitConnection()) {
            prepareDatabase(connection);
        } catch (SQLException e) {
            stop();
            throw new CannotStart("PostgreSQL does not let the launcher in: %s".formatted(e.getMessage()), e);
        }
    }

    private void initialise() {
        var draft = data.database().resolve("data.part");
        DataDirectory.delete(draft);
        try {
            Files.createDirectory(draft);
            account.own(draft);
            var password = data.database().resolve("password");
            Files.writeString(password, secrets.read(Secrets.DATABASE_OWNER));
            account.own(password);
            var command = List.of(
                    program.resolve("bin/initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions");
            var made = Processes.run(account.wrap(command), data.databaseLog());
            Files.delete(password);
            if (!made) {
                throw new CannotStart(
                        "PostgreSQL cannot make its database: the reason stands in %s.".formatted(data.databaseLog()));
            }
            Files.writeString(draft.resolve("pg_hba.conf"), """
                    # TYPE  DATABASE  USER  ADDRESS       METHOD
                    host    all       all   127.0.0.1/32  scram-sha-256
                    """);
            Files.move(draft, cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSameVersion() {
        try {
            var kept = Files.readString(cluster.resolve("PG_VERSION")).strip();
            var ours = Build.POSTGRES.version();
            if (!ours.startsWith(kept + ".")) {
                throw new CannotStart(
                        "The database in %s was made by PostgreSQL %s and this is %s: start the Hathor that made it, take a backup, and restore it here."
                                .formatted(cluster, kept, ours));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        var command = new ArrayList<String>();
        command.add(program.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        var builder = new ProcessBuilder(Processes.ownSession(account.wrap(command)))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.databaseLog().toFile()))
                .redirectInput(Path.of("/dev/null").toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "password_encryption", "scram-sha-256",
                "max_connections", "100",
                "shared_buffers", "512MB",
                "timezone", "UTC",
                "log_timezone", "UTC");
    }

    private Connection awaitConnection() throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return connect(SUPERUSER);
            } catch (SQLException e) {
                var authentication = e.getSQLState() != null && e.getSQLState().startsWith("28");
                if (authentication || !running() || System.nanoTime() > deadline) {
                    throw e;
                }
                Pause.of(Duration.ofMillis(30));
            }
        }
    }

    /**
     * Forgets the nodes that a killed server left in the discovery table: the next one would ask each of them in vain to
     * let it join. To be called while no node runs.
     */
    void forgetNodes() {
        try (var connection = connect(NAME);
                var statement = connection.createStatement()) {
            if (exists(connection, "select 1 where to_regclass('cluster.jgroupsping') is not null")) {
                statement.execute("delete from cluster.jgroupsping");
            }
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL does not answer: %s".formatted(e.getMessage()), e);
        }
    }

    private Connection connect(String name) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", secrets.read(Secrets.DATABASE_OWNER));
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(url(port, name), properties);
    }

    private boolean running() {
        var running = process;
        return running != null && running.isAlive();
    }

    /** The application's own account and database; the password follows the secret, should somebody have replaced it. */
    private void prepareDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login");
            }
            statement.execute("alter role " + NAME + " password '" + secrets.read(Secrets.DATABASE) + "'");
            if (!exists(connection, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Ends every session and writes what is in memory; called when the server has gone. */
    void stop() {
        var running = process;
        if (running != null) {
            Processes.stop(running.toHandle(), "INT", Duration.ofSeconds(30));
        }
    }

    /** Stops what a killed launcher left behind, so that no process of an earlier start touches the files. */
    static boolean stopLeftover(DataDirectory data) {
        var file = data.database().resolve("data/postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            Processes.find(pid, "postgres").ifPresent(process -> Processes.stop(process, "INT", PATIENCE));
            Processes.below(data.database()).forEach(process -> Processes.stop(process, "TERM", Duration.ofSeconds(5)));
            // PostgreSQL would believe the file if its id lives on in some other program, and not start.
            return Files.deleteIfExists(file);
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("%s cannot be read: is this a data directory of Hathor?".formatted(file), e);
        }
    }
}
