package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** What a running instance tells other processes about itself, in a file of its data directory. */
record RunningState(long launcher, long server, long database, String url, int managementPort, Instant since) {

    void write(Path file) {
        var all = new Properties();
        all.setProperty("launcher", Long.toString(launcher));
        all.setProperty("server", Long.toString(server));
        all.setProperty("database", Long.toString(database));
        all.setProperty("url", url);
        all.setProperty("management-port", Integer.toString(managementPort));
        all.setProperty("since", since.toString());
        try (var writer = Files.newBufferedWriter(file)) {
            all.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line a fact, for people. */
    String describe(Path mail) {
        var ready = new Readiness(java.net.URI.create(url)).ready() ? "ready" : "not ready";
        return String.join(
                System.lineSeparator(),
                "Hathor is %s at %s".formatted(ready, url),
                "  since       %s".formatted(since),
                "  management  port %d".formatted(managementPort),
                "  processes   launcher %d, server %d, PostgreSQL %d".formatted(launcher, server, database),
                "  mail        %s, unless hathor.mail.host is set".formatted(mail));
    }

    static Optional<RunningState> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var all = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            all.load(reader);
            return Optional.of(new RunningState(
                    Long.parseLong(all.getProperty("launcher", "0")),
                    Long.parseLong(all.getProperty("server", "0")),
                    Long.parseLong(all.getProperty("database", "0")),
                    all.getProperty("url", ""),
                    Integer.parseInt(all.getProperty("management-port", "0")),
                    Instant.parse(all.getProperty("since", Instant.EPOCH.toString()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
