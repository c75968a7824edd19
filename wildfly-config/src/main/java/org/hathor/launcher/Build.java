package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that the build wrote into this launcher. */
enum Build {
    HATHOR,
    KEYCLOAK,
    POSTGRES,
    WILDFLY;

    String version() {
        var versions = new Properties();
        try (var text = Build.class.getResourceAsStream("build.properties")) {
            versions.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name().toLowerCase(java.util.Locale.ROOT), "unknown");
    }
}
