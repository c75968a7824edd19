package org.hathor.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hathor.accounts.control.Argon2id;

/** What a sign-in costs beside the bare hash of a password, and what a token costs on a request that does no work. */
final class SignInScenario implements Scenario {

    private static final String NO_WORK = "/api/healthz";
    private static final String ME = "/api/me";
    private static final String PASSWORD = "correct horse battery staple";

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public String description() {
        return "sign-ins a second beside the bare hash; requests with a token beside those without";
    }

    @Override
    public Report measure(Options options) throws Exception {
        var machine = Machine.before();
        try (var subject = Subject.of(options)) {
            var person = SomePerson.of(subject, options);
            var bearer = Map.of("Authorization", "Bearer " + person.token());
            var json = Map.of("Content-Type", "application/json");
            var requests = new LinkedHashMap<String, HttpRequest>();
            requests.put("sign in", HttpRequest.of("POST", subject.at(SomePerson.LOGIN), json, person.credentials()));
            requests.put("no work, nobody", HttpRequest.get(subject.at(NO_WORK), Map.of()));
            requests.put("no work, with a token", HttpRequest.get(subject.at(NO_WORK), bearer));
            requests.put("GET " + ME + ", with a token", HttpRequest.get(subject.at(ME), bearer));

            var contest = new LinkedHashMap<String, Rounds.Run<Contestant.Run>>();
            for (var request : requests.entrySet()) {
                var contestant = new Contestant(request.getValue(), subject.server(), options);
                contestant.warmUp();
                contest.put(request.getKey(), () -> contestant.full(options.seconds()));
            }
            var runs = Rounds.alternate(options.rounds(), contest);
            return report(options, machine.after(), runs, hashesPerSecond(options));
        }
    }

    /** As many threads as there are processors hash for a while: no server could let in more people than that. */
    private static double hashesPerSecond(Options options) throws InterruptedException {
        var hash = Argon2id.hash(PASSWORD);
        var threads = Runtime.getRuntime().availableProcessors();
        var end = System.nanoTime() + options.seconds().toNanos();
        Callable<Integer> hashing = () -> {
            var count = 0;
            while (System.nanoTime() < end) {
                count += Argon2id.matches(PASSWORD, hash) ? 1 : 0;
            }
            return count;
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var counts =
                    pool.invokeAll(Stream.generate(() -> hashing).limit(threads).toList());
            return counts.stream().collect(Collectors.summingInt(done -> done.resultNow()))
                    / (double) options.seconds().toSeconds();
        }
    }

    private static Report report(
            Options options, Machine machine, Map<String, List<Contestant.Run>> runs, double hashes) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("the bare hash", text(hashes), "", "", "", "", ""));
        runs.forEach((name, some) -> rows.add(row(name, some)));
        return new Report(
                "sign-in",
                machine,
                Map.of(
                        "connections",
                        options.connections(),
                        "seconds",
                        options.seconds().toSeconds()),
                List.of(
                        "median of " + options.rounds(),
                        "per second",
                        "spread %",
                        "CPU us",
                        "p50 us",
                        "p99 us",
                        "failed"),
                rows,
                List.of(
                        "All as fast as the server answers. The driver shares the processors with the server.",
                        "A sign-in hashes once, and writes a session, a refresh token and a line of the audit trail."),
                Map.of("runs", runs, "hashesPerSecond", hashes));
    }

    private static List<String> row(String name, List<Contestant.Run> runs) {
        var median = Rounds.median(runs, Contestant.Run::perSecond);
        return List.of(
                name,
                text(median.perSecond()),
                text(Rounds.spread(runs, Contestant.Run::perSecond)),
                text(median.cpuMicros()),
                text(median.service().p50()),
                text(median.service().p99()),
                Long.toString(runs.stream().mapToLong(Contestant.Run::failed).sum()));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
