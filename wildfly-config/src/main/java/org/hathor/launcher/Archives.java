package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** Unpacking and packing what the build made, for development. */
final class Archives {

    private static final Set<String> MODULES = Set.of("war", "jar");

    private Archives() {}

    /** Unpacks an EAR and, in place and under their names, the modules at its root. */
    static void unpackNested(Path ear, Path directory) throws IOException {
        unpack(ear, directory);
        List<Path> modules;
        try (var top = Files.list(directory)) {
            modules =
                    top.filter(Files::isRegularFile).filter(Archives::isModule).toList();
        }
        for (var module : modules) {
            var packed = module.resolveSibling(module.getFileName() + ".packed");
            Files.move(module, packed);
            unpack(packed, module);
            Files.delete(packed);
        }
    }

    private static boolean isModule(Path file) {
        var name = file.toString();
        return MODULES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    static void unpack(Path archive, Path directory) throws IOException {
        try (var jar = new JarFile(archive.toFile())) {
            for (var entry : jar.stream().toList()) {
                var target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("%s leads outside: %s".formatted(archive, entry.getName()));
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(
                            directory.resolve(entry.getName()).resolve("..").normalize());
                    try (var content = jar.getInputStream(entry)) {
                        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /** Packs a directory into a library. */
    static void pack(Path directory, Path archive) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(archive));
                var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(new JarEntry(directory.relativize(file).toString()));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
