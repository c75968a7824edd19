package org.hathor.library.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hathor.library.boundary.SoundConfig;
import org.jboss.logging.Logger;

/** What was transcoded, in files: the one that was not asked for longest goes first. Losing all of it costs only time. */
@ApplicationScoped
public class SoundCache {

    private static final Logger LOG = Logger.getLogger(SoundCache.class);
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64}-[a-z0-9]+-\\d+-\\d+)\\.([0-9a-f]{64})");

    /**
     * A whole one.
     *
     * @param sha256 of its content
     */
    public record Kept(Path file, String sha256, long size) {}

    @Inject
    private SoundConfig config;

    @Inject
    @ConfigProperty(name = "hathor.data.dir", defaultValue = ".")
    private String dataDirectory;

    /** In the order in which they were asked for. */
    private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);

    private long size;

    @PostConstruct
    synchronized void load() {
        try (var files = Files.list(Files.createDirectories(directory()))) {
            for (var file : files.toList()) {
                var name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    put(name.group(1), new Kept(file, name.group(2), Files.size(file)));
                } else {
                    // Half of one, from a server that was killed.
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Optional<Kept> find(String key) {
        var found = kept.get(key);
        if (found != null && !Files.exists(found.file())) {
            kept.remove(key);
            size -= found.size();
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    /** A name for what is being made. */
    Path draft() {
        return directory().resolve(UUID.randomUUID() + ".part");
    }

    /** Keeps what was made, and makes room for it. */
    synchronized Kept keep(String key, Path draft, String sha256) throws IOException {
        var file = directory().resolve(key + '.' + sha256);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        var whole = new Kept(file, sha256, Files.size(file));
        put(key, whole);
        var oldest = kept.entrySet().iterator();
        while (size > config.transcodeCacheBytes() && kept.size() > 1 && oldest.hasNext()) {
            var goes = oldest.next().getValue();
            if (!goes.equals(whole)) {
                oldest.remove();
                size -= goes.size();
                delete(goes.file());
            }
        }
        return whole;
    }

    private void put(String key, Kept whole) {
        var before = kept.put(key, whole);
        size += whole.size() - (before == null ? 0 : before.size());
        if (before != null && !before.file().equals(whole.file())) {
            delete(before.file());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debugf(e, "%s cannot be removed", file);
        }
    }

    private Path directory() {
        return Path.of(dataDirectory, "sound", "transcoded");
    }
}
