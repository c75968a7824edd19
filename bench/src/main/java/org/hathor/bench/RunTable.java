package org.hathor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs of load as rows: of each contestant the median, and how far its runs lie apart. */
final class RunTable {

    private RunTable() {}

    static List<String> columns(int rounds) {
        return List.of(
                "median of " + rounds,
                "req/s",
                "spread %",
                "CPU us/req",
                "p50 us",
                "p99 us",
                "p99.9 us",
                "max us",
                "failed");
    }

    static List<List<String>> rows(String what, Map<String, List<Contestant.Run>> contest) {
        var rows = new ArrayList<List<String>>();
        contest.forEach((who, runs) -> rows.add(row(who + ", " + what, runs)));
        return rows;
    }

    private static List<String> row(String name, List<Contestant.Run> runs) {
        var median = Rounds.median(runs, Contestant.Run::perSecond);
        return List.of(
                name,
                text(median.perSecond()),
                text(Rounds.spread(runs, Contestant.Run::perSecond)),
                text(median.cpuMicros()),
                text(median.response().p50()),
                text(median.response().p99()),
                text(median.response().p999()),
                text(median.response().max()),
                Long.toString(runs.stream().mapToLong(Contestant.Run::failed).sum()));
    }

    /** Requests a second of one contestant's median run over those of another's. */
    static double ratio(Map<String, List<Contestant.Run>> contest, String one, String other) {
        return perSecond(contest, one) / perSecond(contest, other);
    }

    static double perSecond(Map<String, List<Contestant.Run>> contest, String who) {
        return Rounds.median(contest.getOrDefault(who, List.of()), Contestant.Run::perSecond)
                .perSecond();
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
