package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one instance keeps: database, secrets, media, logs. A lock on it is held while a launcher lives and is
 * given back by the operating system however the launcher ends.
 */
public final class DataDirectory implements AutoCloseable {

    /** PostgreSQL, the server's work files and the first songs need about this much. */
    private static final long NEEDED_BYTES = 1L << 30;

    private final Path root;
    private @Nullable FileChannel lockFile;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /** The directory as it is, without taking it. */
    public static DataDirectory at(Path root) {
        return new DataDirectory(root);
    }

    /** Makes the directory if need be and takes it for this process. */
    public static DataDirectory take(Path root) {
        var directory = new DataDirectory(root);
        directory.create();
        if (!directory.lock()) {
            throw new CannotStart(
                    "The data directory %s is in use by another Hathor: stop that one with ./hathor stop, or choose another with --data."
                            .formatted(root));
        }
        return directory;
    }

    public Path root() {
        return root;
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path database() {
        return root.resolve("postgres");
    }

    public Path server() {
        return root.resolve("server");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** What the server writes to its console. */
    public Path serverLog() {
        return logs().resolve("hathor.log");
    }

    /** The identity provider's work files; nothing in it is kept. */
    public Path keycloak() {
        return root.resolve("keycloak");
    }

    public Path keycloakLog() {
        return logs().resolve("keycloak.log");
    }

    public Path databaseLog() {
        return logs().resolve("postgres.log");
    }

    /** Where the running instance says which processes and ports it has. */
    public Path state() {
        return root.resolve("running.properties");
    }

    /** Further settings that a person may write: {@code key=value} lines. */
    public Path settings() {
        return root.resolve("hathor.properties");
    }

    private void create() {
        try {
            ownerOnly(root);
            ownerOnly(secrets());
            ownerOnly(logs());
        } catch (IOException e) {
            throw new CannotStart(
                    "The data directory %s cannot be made (%s): choose another with --data."
                            .formatted(root, e.getMessage()),
                    e);
        }
    }

    static void ownerOnly(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Lets other accounts pass through to what is theirs below; they see nothing else. */
    void letThrough() {
        try {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses with a sentence when the disk is too full to start on. */
    void requireSpace() {
        requireSpace(NEEDED_BYTES);
    }

    void requireSpace(long bytes) {
        try {
            var free = Files.getFileStore(root).getUsableSpace();
            if (free < bytes) {
                throw new CannotStart(
                        "The disk of %s is almost full, %d MB are free and %d MB are needed: make room or choose another place with --data."
                                .formatted(root, free >> 20, bytes >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether another launcher holds this directory. */
    public boolean inUse() {
        if (!Files.exists(lockPath())) {
            return false;
        }
        var free = lock();
        if (free) {
            close();
        }
        return !free;
    }

    private boolean lock() {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(lockPath(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                lockFile = channel;
                return true;
            }
            channel.close();
            return false;
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
            return false;
        } catch (IOException e) {
            throw new CannotStart(
                    "The data directory %s cannot be written (%s): choose another with --data."
                            .formatted(root, e.getMessage()),
                    e);
        }
    }

    private Path lockPath() {
        return root.resolve("lock");
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the directory back; what is in it stays. */
    @Override
    public void close() {
        closeQuietly(lockFile);
        lockFile = null;
    }

    /** Deletes a directory with all that is in it, if it is there. */
    public static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
