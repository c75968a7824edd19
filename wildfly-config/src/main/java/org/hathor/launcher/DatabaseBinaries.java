package org.hathor.launcher;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL that comes as an artefact of the build, one directory a version. */
final class DatabaseBinaries {

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

    /** It tells at length what it finds; the reference keeps the level from being forgotten. */
    private static final Logger RESOLVER = Logger.getLogger(DefaultPostgresBinaryResolver.class.getName());

    private DatabaseBinaries() {}

    /** Makes the directory with {@code bin/postgres} in it, unless it is there. */
    static void unpack(Path target) {
        if (Files.isDirectory(target)) {
            return;
        }
        try {
            var draft = target.resolveSibling("program.part");
            DataDirectory.delete(draft);
            Files.createDirectories(draft);
            unpackInto(draft);
            Files.move(draft, target);
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL cannot be unpacked into %s (%s): make room, or remove that directory and try again."
                            .formatted(target, e.getMessage()),
                    e);
        }
    }

    private static InputStream archive() throws IOException {
        RESOLVER.setLevel(Level.WARNING);
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                    System.getProperty("os.name"), System.getProperty("os.arch"));
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "There is no embedded PostgreSQL for %s on %s: run the containers instead (docs/deployment.md)."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    e);
        }
    }

    private static void unpackInto(Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var path = directory.resolve(entry.getName()).normalize();
                if (!path.startsWith(directory)) {
                    throw new IOException("the archive leads outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.resolve(".."));
                    Files.copy(tar, path);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(path, executable ? PROGRAM : readable());
                }
            }
        }
    }

    private static Set<PosixFilePermission> readable() {
        var permissions = EnumSet.copyOf(PROGRAM);
        permissions.removeIf(permission -> permission.name().endsWith("EXECUTE"));
        return permissions;
    }
}
