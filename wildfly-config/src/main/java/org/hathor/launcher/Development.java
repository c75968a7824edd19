package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings changed sources into the running server. What a browser fetches as it is, a style sheet or a script, is copied
 * and there at once; anything else is compiled or copied, and the EAR deployed anew.
 */
final class Development {

    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration REDEPLOYMENT = Duration.ofMinutes(2);
    private static final Set<String> SERVED_AS_THEY_ARE =
            Set.of("css", "js", "mjs", "svg", "png", "jpg", "webp", "ico", "woff2", "json", "webmanifest");

    private final Path home;
    private final Hathor hathor;
    private final Progress progress;
    private final ServerDirectory server;
    private final List<SourceModule> modules;
    private final SourceCompiler compiler;
    private final SourceWatch watch;
    private final SourceWatch watchTheRest;

    private Development(Options options, Hathor hathor, Progress progress) throws IOException {
        this.home = options.home();
        this.hathor = hathor;
        this.progress = progress;
        this.server = hathor.serverDirectory();
        var work = server.base().resolve("tmp/development");
        this.modules = SourceModule.of(server.deployed(), work);
        this.compiler = new SourceCompiler(home, server.deployed());
        for (var module : modules) {
            if (module.library() != null) {
                Archives.unpack(module.library(), module.classes());
            }
        }
        this.watch =
                new SourceWatch(modules.stream().map(module -> sources(module)).toList());
        this.watchTheRest = new SourceWatch(Stream.concat(
                        Stream.of(home.resolve("pom.xml"), home.resolve("wildfly-config/src/main")),
                        modules.stream()
                                .map(module -> home.resolve(module.name()).resolve("pom.xml")))
                .toList());
    }

    /** Watches from now on, on a thread of its own. */
    static void begin(Options options, Hathor hathor, Progress progress) {
        try {
            var development = new Development(options, hathor, progress);
            Thread.ofPlatform().daemon().name("hathor-development").start(development::loop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.say("Watching the sources: a change is in the server seconds after it is saved.");
    }

    private Path sources(SourceModule module) {
        return home.resolve(module.name()).resolve("src/main");
    }

    private void loop() {
        while (!hathor.closing()) {
            Pause.of(LOOK);
            try {
                if (!watchTheRest.changes().isEmpty()) {
                    progress.say("  The server or a pom.xml changed: stop this and start ./hathor dev again.");
                }
                var changed = watch.changes();
                if (!changed.isEmpty()) {
                    apply(changed);
                }
            } catch (IOException | RuntimeException e) {
                // The next change may be one that can be brought in.
                progress.say("  The change could not be brought in: " + e);
            }
        }
    }

    private void apply(List<Path> changed) throws IOException {
        var began = System.nanoTime();
        var compiled = new ArrayList<SourceModule>();
        var redeploy = false;
        for (var module : modules) {
            var own = changed.stream()
                    .filter(file -> file.startsWith(sources(module)))
                    .toList();
            for (var file : own) {
                redeploy |= copy(module, file);
            }
            // Whoever builds on a changed module may not fit it any more.
            if (!compiled.isEmpty()
                    || own.stream().anyMatch(file -> file.toString().endsWith(".java"))) {
                compiled.add(module);
                var errors = compiler.compile(module, modules);
                if (!errors.isEmpty()) {
                    errors.forEach(error -> progress.say("  " + error));
                    return;
                }
            }
            if (module.library() != null && (redeploy || !compiled.isEmpty())) {
                Archives.pack(module.classes(), module.library());
            }
        }
        var what = changed.size() == 1 ? home.relativize(changed.getFirst()).toString() : changed.size() + " files";
        if (redeploy || !compiled.isEmpty()) {
            redeploy(what, began);
        } else {
            progress.say("  %s: live after %s.".formatted(what, Progress.seconds(began)));
        }
    }

    /** Copies what is no Java; true when the deployment has to be made anew to show it. */
    private boolean copy(SourceModule module, Path file) throws IOException {
        var below = sources(module).relativize(file);
        Path target;
        if (below.startsWith("resources")) {
            target = module.classes().resolve(Path.of("resources").relativize(below));
        } else if (below.startsWith("webapp") && module.pages() != null) {
            target = module.pages().resolve(Path.of("webapp").relativize(below));
        } else {
            return false;
        }
        if (Files.exists(file)) {
            Files.createDirectories(target.resolve("..").normalize());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(target);
        }
        var name = file.toString();
        var served = SERVED_AS_THEY_ARE.contains(name.substring(name.lastIndexOf('.') + 1));
        return !(served && below.startsWith("webapp"));
    }

    private void redeploy(String what, long began) throws IOException {
        server.redeploy();
        var deadline = System.nanoTime() + REDEPLOYMENT.toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.exists(server.marker("failed"))) {
                progress.say("  %s: the redeployment failed, ./hathor logs says why.".formatted(what));
                return;
            }
            if (Files.exists(server.marker("deployed")) && hathor.awaitReady(Duration.ofSeconds(30))) {
                progress.say("  %s: redeployed after %s.".formatted(what, Progress.seconds(began)));
                return;
            }
            Pause.of(Duration.ofMillis(100));
        }
        progress.say("  %s: the redeployment takes too long, ./hathor logs says why.".formatted(what));
    }
}
