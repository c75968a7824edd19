package org.hathor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long {@code ./hathor run} takes when everything is built, and what it holds when nobody asks for anything. */
final class StartScenario implements Scenario {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String description() {
        return "seconds from ./hathor run to ready, and memory at rest";
    }

    @Override
    public Report measure(Options options) throws Exception {
        if (options.url() != null) {
            throw new IllegalArgumentException("The scenario start starts Hathor itself: leave --url out");
        }
        var machine = Machine.before();
        var data = Subject.dataDirectory(options);
        var first = seconds(options, data);
        var warm = new ArrayList<Double>();
        for (var round = 1; round < options.rounds(); round++) {
            warm.add(seconds(options, data));
        }
        var idle = options.number("idle", 30);
        Map<String, ProcFiles.Memory> memory;
        try (var subject = Subject.start(options, data)) {
            warm.add(subject.untilReady().toMillis() / 1000.0);
            Thread.sleep(idle * 1000L);
            memory = memory(subject);
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("first start, empty data directory", String.format(Locale.ROOT, "%.1f s", first)));
        rows.add(List.of(
                "later starts, median of " + warm.size(),
                String.format(Locale.ROOT, "%.1f s", Rounds.median(warm, Double::doubleValue))));
        memory.forEach((name, bytes) -> rows.add(List.of(name, megabytes(bytes))));
        rows.add(List.of(
                "together", megabytes(memory.values().stream().reduce(ProcFiles.Memory.NONE, ProcFiles.Memory::plus))));
        return new Report(
                "start",
                machine.after(),
                Map.of("idleSeconds", idle),
                List.of("", "measured"),
                rows,
                List.of("Memory after " + idle
                        + " s of rest. RSS counts shared pages in every process, PSS splits them."),
                Map.of("firstSeconds", first, "laterSeconds", warm, "memory", memory));
    }

    private static double seconds(Options options, Path data) throws IOException, InterruptedException {
        try (var subject = Subject.start(options, data)) {
            return subject.untilReady().toMillis() / 1000.0;
        }
    }

    private static Map<String, ProcFiles.Memory> memory(Subject subject) throws IOException {
        var memory = new LinkedHashMap<String, ProcFiles.Memory>();
        var server = subject.server();
        memory.put("WildFly", ProcFiles.memory(server));
        var launcher = subject.launcher();
        if (launcher != null && launcher.pid() != server) {
            memory.put("launcher", ProcFiles.memory(launcher.pid()));
        }
        var data = subject.data();
        if (data != null) {
            var postmaster = ProcessHandle.of(postmaster(data)).orElseThrow();
            var all = ProcFiles.memory(postmaster.pid());
            for (var backend : postmaster.descendants().toList()) {
                all = all.plus(ProcFiles.memory(backend.pid()));
            }
            memory.put("PostgreSQL", all);
        }
        return memory;
    }

    private static long postmaster(Path data) throws IOException {
        try (var files = Files.find(data, 4, (file, attributes) -> file.endsWith("postmaster.pid"))) {
            var pidFile = files.findFirst().orElseThrow(() -> new IllegalStateException("No PostgreSQL in " + data));
            return Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
        }
    }

    private static String megabytes(ProcFiles.Memory bytes) {
        return String.format(
                Locale.ROOT, "RSS %.0f MB, PSS %.0f MB", bytes.resident() / 1e6, bytes.proportional() / 1e6);
    }
}
