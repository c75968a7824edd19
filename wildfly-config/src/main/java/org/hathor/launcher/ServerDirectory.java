package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The server's work directory, {@code jboss.server.base.dir}. The configuration and the EAR are copied afresh for every
 * start, so that a new build is never half there; {@code data} stays, for it holds the transaction log.
 */
final class ServerDirectory {

    private final Path base;
    private final Path provisioned;
    private final Path application;

    ServerDirectory(Options options, DataDirectory data) {
        this.base = data.server();
        this.provisioned = options.home().resolve("wildfly-config/target/server");
        this.application = options.home().resolve("ear/target/hathor.ear");
    }

    /** The provisioned server, which is only read. */
    Path provisioned() {
        return provisioned;
    }

    Path base() {
        return base;
    }

    Path deployed() {
        return base.resolve("deployments").resolve(application.getFileName());
    }

    /** The scanner's word that the deployment failed. */
    Path failure() {
        return base.resolve("deployments").resolve(application.getFileName() + ".failed");
    }

    void prepare() {
        if (!Files.exists(provisioned.resolve("jboss-modules.jar")) || !Files.exists(application)) {
            throw new CannotStart(
                    "Hathor is not built in %s: ./hathor run builds it.".formatted(provisioned.getParent()));
        }
        try {
            for (var volatileDirectory : new String[] {"configuration", "deployments", "tmp", "lib"}) {
                DataDirectory.delete(base.resolve(volatileDirectory));
            }
            copy(provisioned.resolve("standalone"), base);
            deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the EAR where the scanner finds it, whole at once. */
    void deploy() throws IOException {
        Files.createDirectories(deployed().getParent());
        var draft = base.resolve("hathor.ear.part");
        Files.copy(application, draft, StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, deployed(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var source : all.toList()) {
                var target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else if (!Files.exists(target)) {
                    Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
