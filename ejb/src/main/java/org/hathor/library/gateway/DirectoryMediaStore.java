package org.hathor.library.gateway;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hathor.library.boundary.MediaStore;

/**
 * Media files in a directory: {@code media/ab/cd/abcd...}. A file is written under a temporary name, forced to the disk,
 * renamed, and its directory forced too: under its own name it is whole, or not there.
 */
@ApplicationScoped
@Typed(DirectoryMediaStore.class)
public class DirectoryMediaStore implements MediaStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 1 << 16;

    private Path root;

    protected DirectoryMediaStore() {
        this(Path.of("."));
    }

    @Inject
    public DirectoryMediaStore(@ConfigProperty(name = "hathor.data.dir", defaultValue = ".") String dataDirectory) {
        this(Path.of(dataDirectory, "media"));
    }

    DirectoryMediaStore(Path root) {
        this.root = root;
    }

    @Override
    public Arrival receive(InputStream content) throws IOException {
        var file = directory(incoming()).resolve(UUID.randomUUID().toString());
        var hash = newHash();
        try (var out = FileChannel.open(file, CREATE_NEW, WRITE)) {
            long size = 0;
            var chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                hash.update(chunk, 0, read);
                write(out, chunk, read);
                size += read;
            }
            out.force(true);
            return new Received(file, HexFormat.of().formatHex(hash.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public SeekableByteChannel open(String sha256) throws IOException {
        return FileChannel.open(place(sha256), READ);
    }

    @Override
    public Path locate(String sha256) throws IOException {
        if (!holds(sha256)) {
            throw new NoSuchFileException(sha256);
        }
        return place(sha256);
    }

    @Override
    public boolean holds(String sha256) {
        try {
            return Files.isRegularFile(place(sha256));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    @Override
    public List<String> storedBefore(Instant instant) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.find(
                root, 3, (path, attributes) -> attributes.isRegularFile() && isBefore(instant, attributes))) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> SHA256.matcher(name).matches())
                    .toList();
        }
    }

    @Override
    public void clearArrivals(Instant before) throws IOException {
        if (!Files.isDirectory(incoming())) {
            return;
        }
        try (var files = Files.find(
                incoming(), 1, (path, attributes) -> attributes.isRegularFile() && isBefore(before, attributes))) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isBefore(Instant instant, java.nio.file.attribute.BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().toInstant().isBefore(instant);
    }

    private Path incoming() {
        return root.resolve("incoming");
    }

    private Path place(String sha256) throws NoSuchFileException {
        if (!SHA256.matcher(sha256).matches()) {
            throw new NoSuchFileException(sha256);
        }
        return directoryOf(sha256).resolve(sha256);
    }

    private Path directoryOf(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    /** The directory, made with those above it where it is missing, each of them entered in the one above for good. */
    private static Path directory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            var above = directory.getParent();
            if (above != null) {
                directory(above);
            }
            Files.createDirectories(directory);
            if (above != null) {
                force(above);
            }
        }
        return directory;
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }

    private static void write(FileChannel out, byte[] bytes, int count) throws IOException {
        var buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }

    private static MessageDigest newHash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Received implements Arrival {

        private final Path file;
        private final String sha256;
        private final long size;

        Received(Path file, String sha256, long size) {
            this.file = file;
            this.sha256 = sha256;
            this.size = size;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public Path file() {
            return file;
        }

        @Override
        public void keep() throws IOException {
            var place = place(sha256);
            var directory = directory(directoryOf(sha256));
            Files.move(file, place, ATOMIC_MOVE);
            force(directory);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
