package org.hathor.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Our styles, scripts and pictures, and their addresses. Those carry a checksum of all of them, so a browser may keep each
 * for ever and still sees a new release at once. Modules carry it as a folder: what one imports from beside it is of the
 * same release.
 */
@Named
@ApplicationScoped
public class Assets {

    /** The styles, pictures and fonts of every page. */
    static final String PAGES = "/assets/";

    /** The modules of the listener's app. */
    static final String APP = "/app/";

    @Inject
    private ServletContext context;

    private final Map<String, StaticFile> files = new TreeMap<>();
    private String version = "";

    @PostConstruct
    void read() {
        add(PAGES);
        add(APP);
        var sum = new CRC32C();
        files.values().forEach(file -> sum.update(file.content()));
        version = Long.toString(sum.getValue(), Character.MAX_RADIX);
    }

    public String url(String name) {
        return PAGES + name + "?v=" + version;
    }

    /** An icon of the sprite, for {@code <use>}. */
    public String icon(String name) {
        return url("icons.svg") + "#" + name;
    }

    /** A module of the app. */
    String module(String name) {
        return APP + version + "/" + name;
    }

    /** The names of all modules of the app. */
    List<String> modules() {
        return files.keySet().stream()
                .filter(path -> path.startsWith(APP) && path.endsWith(".js"))
                .map(path -> path.substring(APP.length()))
                .toList();
    }

    String version() {
        return version;
    }

    @Nullable
    StaticFile file(String path) {
        return files.get(path);
    }

    private void add(String folder) {
        var paths = context.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (var path : new TreeSet<>(paths)) {
            if (path.endsWith("/")) {
                add(path);
            } else {
                try (InputStream content = context.getResourceAsStream(path)) {
                    files.put(path, StaticFile.of(context.getMimeType(path), content.readAllBytes()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
    }
}
