package org.hathor.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The ffmpeg that the build fetched, for a machine that has none. */
final class BundledFfmpeg {

    private BundledFfmpeg() {}

    /** Nothing where the system has one of its own, or none was fetched. */
    static Optional<Path> of(Path home) {
        var directory = home.resolve("wildfly-config/target/ffmpeg/ws/schild/jave/nativebin");
        if (isOnPath() || !Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (var files = Files.list(directory)) {
            var found = files.filter(file -> String.valueOf(file.getFileName()).startsWith("ffmpeg"))
                    .findFirst();
            // The archive knows no modes.
            found.filter(file -> !Files.isExecutable(file)).ifPresent(BundledFfmpeg::makeExecutable);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeExecutable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new CannotStart("%s cannot be made executable.".formatted(file));
        }
    }

    private static boolean isOnPath() {
        var path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(File.pathSeparator, -1))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "ffmpeg")));
    }
}
