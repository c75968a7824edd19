package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * The server's work directory, {@code jboss.server.base.dir}. The configuration and the EAR are copied afresh for every
 * start, so that a new build is never half there; {@code data} stays, for it holds the transaction log.
 */
final class ServerDirectory {

    private static final Pattern SCAN_INTERVAL = Pattern.compile("scan-interval=\"\\d+\"");

    private static final String APPLICATION = "hathor.ear";

    private final boolean development;
    private final Path base;
    private final Path provisioned;
    private final Path application;

    ServerDirectory(Options options, DataDirectory data) {
        this.development = options.development();
        this.base = data.server();
        this.provisioned = options.home().resolve("wildfly-config/target/server");
        this.application = options.home().resolve("ear/target").resolve(APPLICATION);
    }

    /** The provisioned server, which is only read. */
    Path provisioned() {
        return provisioned;
    }

    Path base() {
        return base;
    }

    Path deployed() {
        return base.resolve("deployments").resolve(APPLICATION);
    }

    void prepare() {
        if (!Files.exists(provisioned.resolve("jboss-modules.jar")) || !Files.exists(application)) {
            throw new CannotStart("Hathor is not built in %s: ./hathor run builds it.".formatted(provisioned));
        }
        try {
            for (var volatileDirectory : new String[] {"configuration", "deployments", "tmp", "lib"}) {
                DataDirectory.delete(base.resolve(volatileDirectory));
            }
            DataDirectory.ownerOnly(base);
            copy(provisioned.resolve("standalone"), base);
            deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the EAR where the scanner finds it; unpacked when it is going to be changed there. */
    private void deploy() throws IOException {
        Files.createDirectories(base.resolve("deployments"));
        if (development) {
            Archives.unpackNested(application, deployed());
            scanOften();
            redeploy();
        } else {
            Files.copy(application, deployed());
        }
    }

    /** Asks the scanner to deploy what is there anew. */
    void redeploy() throws IOException {
        Files.deleteIfExists(marker("deployed"));
        Files.deleteIfExists(marker("failed"));
        Files.writeString(marker("dodeploy"), "");
    }

    Path marker(String state) {
        return base.resolve("deployments").resolve(APPLICATION + "." + state);
    }

    private void scanOften() throws IOException {
        var configuration = base.resolve("configuration/standalone.xml");
        var text = Files.readString(configuration);
        Files.writeString(configuration, SCAN_INTERVAL.matcher(text).replaceAll("scan-interval=\"300\""));
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
