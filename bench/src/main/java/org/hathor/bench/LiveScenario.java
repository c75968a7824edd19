package org.hathor.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Many sockets that ask for the server's time, as browsers do to keep their clocks. */
final class LiveScenario implements Scenario {

    private static final String PATH = "/api/live";
    private static final int EXCHANGES_PER_SOCKET_SECOND = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param cpuMicros of the server for one exchange (a message in, one out) */
    record Run(
            double perSecond,
            double cpuMicros,
            Map<String, Long> failures,
            Percentiles connect,
            Percentiles roundTrip) {

        long failed() {
            return failures.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Override
    public String name() {
        return "live";
    }

    @Override
    public String description() {
        return "many WebSockets that exchange time with the server at a constant rate";
    }

    @Override
    public Report measure(Options options) throws Exception {
        var machine = Machine.before();
        var sockets = Limits.connections(options.number("sockets", 200));
        try (var subject = Subject.of(options)) {
            var server = subject.server();
            var before = ProcFiles.memory(server);
            var token = SomePerson.of(subject, options).token();
            drive(subject.at(PATH), token, sockets, options.seconds(), server);
            var runs = new ArrayList<Run>();
            for (var round = 0; round < options.rounds(); round++) {
                runs.add(drive(subject.at(PATH), token, sockets, options.seconds(), server));
            }
            return report(options, machine.after(), sockets, runs, before, ProcFiles.memory(server));
        }
    }

    private static Report report(
            Options options,
            Machine machine,
            int sockets,
            List<Run> runs,
            ProcFiles.Memory before,
            ProcFiles.Memory after) {
        var median = Rounds.median(runs, run -> run.roundTrip().p99());
        var rows = List.of(
                row("connect, all at once", median.connect(), ""),
                row("round trip", median.roundTrip(), text(median.cpuMicros())));
        return new Report(
                "live",
                machine,
                Map.of("sockets", sockets, "seconds", options.seconds().toSeconds()),
                List.of("median of " + runs.size(), "count", "p50 us", "p90 us", "p99 us", "max us", "CPU us/exchange"),
                rows,
                List.of(
                        String.format(
                                Locale.ROOT,
                                "%d sockets, %.0f exchanges a second, %d failed %s. Counted from the instant each was due.",
                                sockets,
                                median.perSecond(),
                                median.failed(),
                                median.failures()),
                        String.format(
                                Locale.ROOT,
                                "RSS of the server %.0f MB before, %.0f MB after.",
                                before.resident() / 1e6,
                                after.resident() / 1e6)),
                Map.of("runs", runs, "before", before, "after", after));
    }

    private static List<String> row(String name, Percentiles times, String cpu) {
        return List.of(
                name,
                Long.toString(times.count()),
                text(times.p50()),
                text(times.p90()),
                text(times.p99()),
                text(times.max()),
                cpu);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static Run drive(URI target, String token, int sockets, Duration duration, long server)
            throws InterruptedException, ExecutionException {
        var cpu = ProcFiles.cpu(server);
        var first = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        var tallies = new ArrayList<Future<Tally>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < sockets; i++) {
                var offset = i * (1_000_000_000L / EXCHANGES_PER_SOCKET_SECOND) / sockets;
                var schedule = new Schedule(first + offset, EXCHANGES_PER_SOCKET_SECOND);
                tallies.add(threads.submit(() -> socket(target, token, schedule, first + duration.toNanos())));
            }
        }
        var total = new Tally();
        for (var tally : tallies) {
            total.add(tally.get());
        }
        var exchanges = total.roundTrips.response();
        return new Run(
                exchanges.count() / (duration.toNanos() / 1e9),
                ProcFiles.cpu(server).minus(cpu).toNanos() / 1000.0 / Math.max(1, exchanges.count()),
                Map.copyOf(total.failures),
                total.connects.response(),
                exchanges);
    }

    private static Tally socket(URI target, String token, Schedule schedule, long end) throws InterruptedException {
        var tally = new Tally();
        var began = System.nanoTime();
        try (var socket = WebSocketClient.connect(target, "hathor.v1, hathor.bearer." + token)) {
            tally.connects.record(began, began, System.nanoTime());
            for (var n = 0L; schedule.due(n) < end; n++) {
                var due = schedule.due(n);
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                var sent = System.nanoTime();
                socket.send("{\"type\":\"time\",\"id\":" + n + ",\"sent\":" + sent / 1_000_000 + "}");
                if (!answered(socket, n)) {
                    tally.fail("wrong answer");
                    break;
                }
                tally.roundTrips.record(due, sent, System.nanoTime());
            }
        } catch (IOException e) {
            tally.fail(e.getMessage());
        }
        return tally;
    }

    private static boolean answered(WebSocketClient socket, long id) throws IOException {
        while (true) {
            var message = JSON.readTree(socket.receive());
            switch (message.path("type").asText()) {
                case "time" -> {
                    return message.path("id").asLong() == id;
                }
                case "refused" -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** What one socket, or all of them, saw. */
    private static final class Tally {

        private final Latencies connects = new Latencies();
        private final Latencies roundTrips = new Latencies();
        private final Map<String, Long> failures = new TreeMap<>();

        private void fail(@Nullable String why) {
            failures.merge(why == null ? "unknown" : why, 1L, Long::sum);
        }

        private void add(Tally other) {
            connects.add(other.connects);
            roundTrips.add(other.roundTrips);
            other.failures.forEach((why, times) -> failures.merge(why, times, Long::sum));
        }
    }
}
