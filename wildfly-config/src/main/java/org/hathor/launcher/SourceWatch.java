package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Notices which files below some directories change. It looks rather than listens: that works on every file system. */
final class SourceWatch {

    private final List<Path> roots;
    private Map<Path, String> seen;

    SourceWatch(List<Path> roots) {
        this.roots = List.copyOf(roots);
        this.seen = look();
    }

    /** The files that were written or removed since the last call. */
    List<Path> changes() {
        var now = look();
        var changed = new TreeSet<Path>();
        now.forEach((file, state) -> {
            if (!state.equals(seen.get(file))) {
                changed.add(file);
            }
        });
        seen.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
        seen = now;
        return List.copyOf(changed);
    }

    private Map<Path, String> look() {
        var states = new HashMap<Path, String>();
        for (var root : roots) {
            if (!Files.exists(root)) {
                continue;
            }
            try (var files = Files.walk(root)) {
                for (var file : files.toList()) {
                    note(file, states);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return states;
    }

    private static void note(Path file, Map<Path, String> states) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                states.put(file, attributes.lastModifiedTime() + "/" + attributes.size());
            }
        } catch (NoSuchFileException e) {
            // An editor's temporary file, gone already.
            states.remove(file);
        }
    }
}
