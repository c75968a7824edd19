package org.hathor.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What everything between the socket and a resource costs: an endpoint without work beside a bare handler. */
final class EdgeScenario implements Scenario {

    static final double GOAL = 0.3;
    private static final String PATH = "/api/healthz";
    private static final String HATHOR = "Hathor";
    private static final String BARE = "bare Undertow";

    @Override
    public String name() {
        return "edge";
    }

    @Override
    public String description() {
        return "GET " + PATH + " beside a bare Undertow handler that answers the same bytes";
    }

    @Override
    public Report measure(Options options) throws Exception {
        var machine = Machine.before();
        var port = options.number("port", 18800);
        try (var subject = Subject.of(options);
                var peer = Peer.answering(subject.get(PATH), port + 50)) {
            var hathor = new Contestant(HttpRequest.get(subject.at(PATH), Map.of()), subject.server(), options);
            var bare = new Contestant(HttpRequest.get(peer.at(PATH), Map.of()), peer.pid(), options);
            hathor.warmUp();
            bare.warmUp();

            var full =
                    contest(options.rounds(), () -> hathor.full(options.seconds()), () -> bare.full(options.seconds()));
            var rate = options.number("rate", (int) (RunTable.perSecond(full, HATHOR) / 2));
            var paced = contest(options.rounds(), () -> hathor.paced(rate), () -> bare.paced(rate));
            return report(options, machine.after(), full, paced, rate);
        }
    }

    private static Map<String, List<Contestant.Run>> contest(
            int rounds, Rounds.Run<Contestant.Run> hathor, Rounds.Run<Contestant.Run> bare) throws Exception {
        var contestants = new LinkedHashMap<String, Rounds.Run<Contestant.Run>>();
        contestants.put(HATHOR, hathor);
        contestants.put(BARE, bare);
        return Rounds.alternate(rounds, contestants);
    }

    private static Report report(
            Options options,
            Machine machine,
            Map<String, List<Contestant.Run>> full,
            Map<String, List<Contestant.Run>> paced,
            int rate) {
        var rows = new ArrayList<>(RunTable.rows("as fast as it can", full));
        rows.addAll(RunTable.rows(rate + "/s", paced));
        var ratio = RunTable.ratio(full, HATHOR, BARE);
        var verdict = String.format(
                Locale.ROOT,
                "Hathor answers %.2f of the bare handler's requests a second (goal %.1f: %s).",
                ratio,
                GOAL,
                ratio >= GOAL ? "met" : "missed");
        return new Report(
                "edge",
                machine,
                Map.of(
                        "connections",
                        options.connections(),
                        "seconds",
                        options.seconds().toSeconds(),
                        "rate",
                        rate),
                RunTable.columns(options.rounds()),
                rows,
                List.of(verdict, "Latency at a constant rate counts from the instant at which the request was due."),
                Map.of("ratio", ratio, "asFastAsItCan", full, "atConstantRate", paced));
    }
}
