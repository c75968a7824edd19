package org.hathor.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;

/**
 * Alternated runs: subject, peer, subject, peer, ... so that what the machine does meanwhile hits both. Told is the
 * median run, which one disturbed run cannot move.
 */
final class Rounds {

    private Rounds() {}

    /** One run of one of the contestants. */
    interface Run<T> {
        T once() throws Exception;
    }

    static <T> Map<String, List<T>> alternate(int rounds, SequencedMap<String, Run<T>> contestants) throws Exception {
        var results = new LinkedHashMap<String, List<T>>();
        contestants.keySet().forEach(name -> results.put(name, new ArrayList<>()));
        for (var round = 0; round < rounds; round++) {
            for (var contestant : contestants.entrySet()) {
                var all = results.get(contestant.getKey());
                if (all != null) {
                    all.add(contestant.getValue().once());
                }
            }
        }
        return results;
    }

    /** The middle one by {@code measure}; of an even number, the lower of the two in the middle. */
    static <T> T median(List<T> runs, ToDoubleFunction<T> measure) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("There is no median of no runs");
        }
        var sorted = runs.stream().sorted(Comparator.comparingDouble(measure)).toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    /** From the slowest to the fastest, in per cent of the median. */
    static <T> double spread(List<T> runs, ToDoubleFunction<T> measure) {
        var values = runs.stream().mapToDouble(measure).summaryStatistics();
        return (values.getMax() - values.getMin()) / measure.applyAsDouble(median(runs, measure)) * 100;
    }
}
