package org.hathor.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles a module in this process, for a quick look at a change: without the gates of the build, against what the
 * server and the EAR hold.
 */
final class SourceCompiler {

    private final Path home;
    private final Path ear;

    SourceCompiler(Path home, Path ear) {
        this.home = home;
        this.ear = ear;
    }

    /** The errors, one line each; none when the classes are in place. */
    List<String> compile(SourceModule module, List<SourceModule> all) throws IOException {
        var sources = find(home.resolve(module.name()).resolve("src/main/java"), ".java");
        if (sources.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            var options = List.of(
                    "--release",
                    "21",
                    "-parameters",
                    "-g",
                    "-nowarn",
                    "-proc:none",
                    "-d",
                    module.classes().toString(),
                    "-classpath",
                    classpath(all));
            compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(found -> found.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(found -> "%s:%d: %s"
                        .formatted(
                                found.getSource() == null
                                        ? module.name()
                                        : found.getSource().getName(),
                                found.getLineNumber(),
                                found.getMessage(Locale.ROOT)))
                .toList();
    }

    private String classpath(List<SourceModule> all) throws IOException {
        var modules = all.stream().map(SourceModule::classes);
        var libraries = Stream.concat(
                find(ear, ".jar").stream().filter(Files::isRegularFile),
                find(home.resolve("wildfly-config/target/server/modules"), ".jar").stream());
        return Stream.concat(modules, libraries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> find(Path root, String ending) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
