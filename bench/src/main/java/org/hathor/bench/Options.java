package org.hathor.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line: {@code --name value} pairs, every one with a default. */
record Options(Map<String, String> given) {

    static final Map<String, String> KNOWN = known();

    private static Map<String, String> known() {
        var known = new LinkedHashMap<String, String>();
        known.put("url", "a running server; without it, one is started with ./hathor run and stopped afterwards");
        known.put("hathor", "the launcher script (./hathor)");
        known.put("data", "data directory of the server that is started (a temporary one)");
        known.put("port", "port of the server that is started (18800)");
        known.put("connections", "HTTP connections (32)");
        known.put("sockets", "WebSockets (200)");
        known.put("seconds", "length of one run (8)");
        known.put("rounds", "alternated runs (3)");
        known.put("rate", "requests a second of the open-loop runs (half of what the subject can do)");
        known.put("songs", "songs of the catalogue (1000000)");
        known.put("user", "who opens the sockets (admin)");
        known.put("password-file", "file with that person's password (that of the data directory)");
        known.put("idle", "seconds of rest before memory is measured (30)");
        known.put("only", "regular expression of the JMH benchmarks to run (all)");
        known.put("results", "directory of the JSON files (bench/results)");
        return known;
    }

    static Options parse(String[] args, int from) {
        var given = new LinkedHashMap<String, String>();
        for (var i = from; i < args.length; i += 2) {
            var name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!KNOWN.containsKey(name) || i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "Unknown or without value: " + args[i] + ". Options: " + KNOWN.keySet());
            }
            given.put(name, args[i + 1]);
        }
        return new Options(given);
    }

    @Nullable
    URI url() {
        var url = given.get("url");
        return url == null ? null : Limits.local(URI.create(url));
    }

    String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    @Nullable
    Path path(String name) {
        var path = given.get(name);
        return path == null ? null : Path.of(path).toAbsolutePath();
    }

    int number(String name, int otherwise) {
        var text = given.get(name);
        return text == null ? otherwise : Integer.parseInt(text);
    }

    int connections() {
        return Limits.connections(number("connections", 32));
    }

    int rounds() {
        return Math.clamp(number("rounds", 3), 1, 15);
    }

    Duration seconds() {
        return Limits.run(Duration.ofSeconds(number("seconds", 8)));
    }
}
