package org.hathor.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What a listener's player asks for: parts of a file by a signed address, beside servers that do nothing else. */
final class StreamScenario implements Scenario {

    private static final String HATHOR = "Hathor";
    private static final String BARE = "bare Undertow";
    private static final String NGINX = "nginx";
    private static final String FILE = "song.wav";
    private static final int MEBIBYTE = 1 << 20;
    private static final int FILE_BYTES = 10 * MEBIBYTE;

    /** What is asked for, with the goal and beside whom it is to be reached. */
    private enum Part {
        SMALL("64 KiB ranges", "bytes=1048576-1114111", BARE, 0.6),
        LARGE("1 MiB ranges", "bytes=1048576-2097151", NGINX, 0.9),
        WHOLE("the whole file of 10 MiB", "", NGINX, 0.9);

        private final String what;
        private final String range;
        private final String peer;
        private final double goal;

        Part(String what, String range, String peer, double goal) {
            this.what = what;
            this.range = range;
            this.peer = peer;
            this.goal = goal;
        }

        HttpRequest of(URI target) {
            return HttpRequest.get(target, range.isEmpty() ? Map.of() : Map.of("Range", range));
        }
    }

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public String description() {
        return "ranges of a song by its signed address, beside a bare Undertow and nginx on the same bytes";
    }

    @Override
    public Report measure(Options options) throws Exception {
        var machine = Machine.before();
        var port = options.number("port", 18800);
        var directory = Files.createTempDirectory("hathor-bench-files-");
        var file = Files.write(directory.resolve(FILE), wav());
        try (var subject = Subject.of(options);
                var bare = Peer.undertowServing(directory, port + 50)) {
            var nginx = Peer.nginxServing(directory, port + 51);
            try {
                var targets = new LinkedHashMap<String, Target>();
                targets.put(HATHOR, new Target(subject.at(signed(subject, options, file)), subject.server()));
                targets.put(BARE, new Target(bare.at("/" + FILE), bare.pid()));
                nginx.ifPresent(peer -> targets.put(NGINX, new Target(peer.at("/" + FILE), peer.pid())));
                var results = new LinkedHashMap<Part, Map<String, List<Contestant.Run>>>();
                for (var part : Part.values()) {
                    results.put(part, contest(part, targets, options));
                }
                return report(options, machine.after(), results);
            } finally {
                nginx.ifPresent(Peer::close);
            }
        } finally {
            Files.delete(file);
            Files.delete(directory);
        }
    }

    private record Target(URI address, long pid) {}

    private static Map<String, List<Contestant.Run>> contest(Part part, Map<String, Target> targets, Options options)
            throws Exception {
        var contestants = new LinkedHashMap<String, Rounds.Run<Contestant.Run>>();
        for (var target : targets.entrySet()) {
            var contestant = new Contestant(
                    part.of(target.getValue().address()), target.getValue().pid(), options);
            contestant.warmUp();
            contestants.put(target.getKey(), () -> contestant.full(options.seconds()));
        }
        return Rounds.alternate(options.rounds(), contestants);
    }

    private static String signed(Subject subject, Options options, Path file) throws IOException, InterruptedException {
        var token = SomePerson.of(subject, options).token();
        var json = new ObjectMapper();
        var uploaded = json.readTree(subject.upload("/api/songs", file, token).body());
        var song = uploaded.path("items").path(0).path("song").asText();
        if (song.isEmpty()) {
            throw new IllegalStateException("The song was not taken in: " + uploaded);
        }
        var link = subject.get("/api/songs/" + song + "/stream-url", token);
        return json.readTree(link.body()).path("url").asText();
    }

    /** Noise: nothing on the way could make it smaller. */
    private static byte[] wav() {
        var bytes = new byte[FILE_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        var head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(US_ASCII)).putInt(FILE_BYTES - 8);
        head.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16);
        head.putShort((short) 1).putShort((short) 2).putInt(44_100).putInt(176_400);
        head.putShort((short) 4).putShort((short) 16);
        head.put("data".getBytes(US_ASCII)).putInt(FILE_BYTES - 44);
        return bytes;
    }

    private static Report report(
            Options options, Machine machine, Map<Part, Map<String, List<Contestant.Run>>> results) {
        var rows = new ArrayList<List<String>>();
        var findings = new ArrayList<String>();
        var details = new LinkedHashMap<String, Object>();
        results.forEach((part, contest) -> {
            rows.addAll(RunTable.rows(part.what, contest));
            details.put(part.what, contest);
            findings.add(verdict(part, contest));
        });
        findings.add("The driver reads everything it is sent, and shares the processors with the server.");
        return new Report(
                "stream",
                machine,
                Map.of(
                        "connections",
                        options.connections(),
                        "seconds",
                        options.seconds().toSeconds()),
                RunTable.columns(options.rounds()),
                rows,
                findings,
                details);
    }

    private static String verdict(Part part, Map<String, List<Contestant.Run>> contest) {
        if (!contest.containsKey(part.peer)) {
            return "For " + part.what + " the goal is measured beside " + part.peer + ", which is not installed here.";
        }
        var ratio = RunTable.ratio(contest, HATHOR, part.peer);
        return String.format(
                Locale.ROOT,
                "%s: %.2f of the requests a second of %s (goal %.1f: %s).",
                part.what,
                ratio,
                part.peer,
                part.goal,
                ratio >= part.goal ? "met" : "missed");
    }
}
