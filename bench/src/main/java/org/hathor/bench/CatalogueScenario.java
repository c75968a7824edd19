package org.hathor.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A large library: songs, pages, searches and suggestions at a constant rate, and one song beside a row of PostgreSQL. */
final class CatalogueScenario implements Scenario {

    static final double GOAL_OF_SELECTS = 0.1;
    static final double GOAL_P99_MICROS = 50_000;
    private static final int SONGS = 1_000_000;
    private static final int RATE = 100;
    private static final String ONE_SONG = "one song by id";

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public String description() {
        return "songs, pages, searches and suggestions of a million songs at 100/s; one song beside pgbench -S";
    }

    @Override
    public Report measure(Options options) throws Exception {
        var machine = Machine.before();
        var rate = options.number("rate", RATE);
        try (var subject = Subject.of(options)) {
            var songs = options.number("songs", SONGS);
            CatalogueData.fill(subject, options, songs);
            var person = SomePerson.of(subject, options);
            var requests = CatalogueRequests.of(subject, person.token());
            var memoryBefore = ProcFiles.memory(subject.server());

            var paced = new LinkedHashMap<String, Rounds.Run<Contestant.Run>>();
            requests.forEach((name, paths) -> paced.put(
                    name, () -> contestant(subject, person, paths, options).paced(rate)));
            for (var paths : requests.values()) {
                contestant(subject, person, paths, options).paced(rate);
            }
            var runs = Rounds.alternate(options.rounds(), paced);

            var ids = requests.getOrDefault(ONE_SONG, List.of());
            var full = new LinkedHashMap<String, Rounds.Run<Contestant.Run>>();
            full.put(ONE_SONG, () -> contestant(subject, person, ids, options).full(options.seconds()));
            contestant(subject, person, ids, options).warmUp();
            var fastest = Rounds.alternate(options.rounds(), full).getOrDefault(ONE_SONG, List.of());
            var selects = PgBench.selectsPerSecond(subject, options);
            var memoryAfter = ProcFiles.memory(subject.server());
            var memory = String.format(
                    Locale.ROOT,
                    "The server's resident memory: %d MB before, %d MB after.",
                    memoryBefore.resident() >> 20,
                    memoryAfter.resident() >> 20);
            return report(options, machine.after(), songs, rate, runs, fastest, selects, memory);
        }
    }

    /** A token lasts for ten minutes, so each run has its own. */
    private static Contestant contestant(Subject subject, SomePerson person, List<String> paths, Options options)
            throws IOException, InterruptedException {
        var bearer = Map.of("Authorization", "Bearer " + person.token());
        var all = paths.stream()
                .map(path -> HttpRequest.get(subject.at(path), bearer))
                .toList();
        return new Contestant(HttpRequest.anyOf(all), subject.server(), options);
    }

    private static Report report(
            Options options,
            Machine machine,
            int songs,
            int rate,
            Map<String, List<Contestant.Run>> paced,
            List<Contestant.Run> fastest,
            PgBench selects,
            String memory) {
        var rows = new ArrayList<List<String>>();
        paced.forEach((name, runs) -> rows.add(row(name + ", " + rate + "/s", runs)));
        rows.add(row(ONE_SONG + ", as fast as it can", fastest));
        var findings = new ArrayList<String>();
        paced.forEach((name, runs) -> verdict(name, runs).ifPresent(findings::add));
        var perSecond = Rounds.median(fastest, Contestant.Run::perSecond).perSecond();
        findings.add(selects.compare(perSecond, GOAL_OF_SELECTS));
        findings.add(memory);
        findings.add(
                "Latency at a constant rate counts from the instant at which the request was due; told is the run with"
                        + " the median p99.");
        var details = new TreeMap<String, Object>(Map.of("paced", paced, "asFastAsItCan", fastest));
        details.put("selectsPerSecond", selects.perSecond());
        return new Report(
                "catalogue",
                machine,
                Map.of(
                        "songs",
                        songs,
                        "connections",
                        options.connections(),
                        "seconds",
                        options.seconds().toSeconds(),
                        "rate",
                        rate),
                List.of(
                        "median of " + options.rounds(),
                        "req/s",
                        "CPU us/req",
                        "p50 us",
                        "p99 us",
                        "p99.9 us",
                        "max us",
                        "failed"),
                rows,
                findings,
                details);
    }

    private static java.util.Optional<String> verdict(String name, List<Contestant.Run> runs) {
        var p99 = median(runs).response().p99();
        return p99 <= GOAL_P99_MICROS
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        String.format(Locale.ROOT, "%s: p99 %.0f ms, the goal of 50 ms is missed.", name, p99 / 1_000));
    }

    private static Contestant.Run median(List<Contestant.Run> runs) {
        return Rounds.median(runs, run -> run.response().p99());
    }

    private static List<String> row(String name, List<Contestant.Run> runs) {
        var median = median(runs);
        return List.of(
                name,
                text(median.perSecond()),
                text(median.cpuMicros()),
                text(median.response().p50()),
                text(median.response().p99()),
                text(median.response().p999()),
                text(median.response().max()),
                Long.toString(runs.stream().mapToLong(Contestant.Run::failed).sum()));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
