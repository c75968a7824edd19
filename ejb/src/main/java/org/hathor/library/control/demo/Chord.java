package org.hathor.library.control.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Tones that sound together.
 *
 * @param root the pitch class of the lowest, 0 to 11
 * @param intervals of all tones above it, in semitones
 */
record Chord(int root, List<Integer> intervals) {

    private static final Map<String, List<Integer>> KINDS = Map.ofEntries(
            Map.entry("", List.of(0, 4, 7)),
            Map.entry("m", List.of(0, 3, 7)),
            Map.entry("5", List.of(0, 7, 12)),
            Map.entry("6", List.of(0, 4, 7, 9)),
            Map.entry("7", List.of(0, 4, 7, 10)),
            Map.entry("9", List.of(0, 4, 10, 14)),
            Map.entry("13", List.of(0, 4, 10, 21)),
            Map.entry("m7", List.of(0, 3, 7, 10)),
            Map.entry("m9", List.of(0, 3, 7, 10, 14)),
            Map.entry("m6", List.of(0, 3, 7, 9)),
            Map.entry("m7b5", List.of(0, 3, 6, 10)),
            Map.entry("maj7", List.of(0, 4, 7, 11)),
            Map.entry("maj9", List.of(0, 4, 7, 11, 14)),
            Map.entry("add9", List.of(0, 4, 7, 14)),
            Map.entry("sus2", List.of(0, 2, 7)),
            Map.entry("sus4", List.of(0, 5, 7)),
            Map.entry("7sus4", List.of(0, 5, 7, 10)),
            Map.entry("dim", List.of(0, 3, 6)));

    private static final String LETTERS = "C D EF G A B";

    /** Reads "Dm7", moved up by some semitones. */
    static Chord of(String name, int up) {
        int length = name.length() > 1 && (name.charAt(1) == 'b' || name.charAt(1) == '#') ? 2 : 1;
        int root = LETTERS.indexOf(name.charAt(0));
        if (length == 2) {
            root += name.charAt(1) == '#' ? 1 : -1;
        }
        var intervals = KINDS.get(name.substring(length));
        if (root < 0 || intervals == null) {
            throw new IllegalArgumentException(name);
        }
        return new Chord(Math.floorMod(root + up, 12), intervals);
    }

    /** Reads "Dm7 G7 | Cmaj7": the chords of each bar. */
    static List<List<Chord>> bars(String line, int up) {
        return Arrays.stream(line.split("\\|", -1))
                .map(bar -> Arrays.stream(bar.strip().split(" +", -1))
                        .map(name -> of(name, up))
                        .toList())
                .toList();
    }

    /** Each tone as near to a pitch as it can be, the lowest first: so voices move little from chord to chord. */
    List<Integer> near(int center) {
        var pitches = new ArrayList<Integer>();
        for (var interval : intervals) {
            int pitch = center - 6 + Math.floorMod(root + interval - (center - 6), 12);
            if (!pitches.contains(pitch)) {
                pitches.add(pitch);
            }
        }
        pitches.sort(null);
        return pitches;
    }

    /** The root at or above a pitch. */
    int rootAbove(int pitch) {
        return pitch + Math.floorMod(root - pitch, 12);
    }

    /** The third, which says whether it is glad or sad, in semitones; the second tone where there is none. */
    int third() {
        return intervals.get(1);
    }
}
