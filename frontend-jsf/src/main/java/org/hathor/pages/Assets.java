package org.hathor.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * Addresses of our styles, scripts and pictures. They carry a checksum of all of them, so a browser may keep each for
 * ever and still sees a new release at once.
 */
@Named
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/assets/";

    @Inject
    private ServletContext context;

    private String version = "";

    @PostConstruct
    void sum() {
        var sum = new CRC32C();
        add(FOLDER, sum);
        version = Long.toString(sum.getValue(), Character.MAX_RADIX);
    }

    public String url(String name) {
        return FOLDER + name + "?v=" + version;
    }

    /** An icon of the sprite, for {@code <use>}. */
    public String icon(String name) {
        return url("icons.svg") + "#" + name;
    }

    private void add(String folder, CRC32C sum) {
        var paths = context.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (var path : new TreeSet<>(paths)) {
            if (path.endsWith("/")) {
                add(path, sum);
            } else {
                try (InputStream content = context.getResourceAsStream(path)) {
                    sum.update(content.readAllBytes());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
    }
}
