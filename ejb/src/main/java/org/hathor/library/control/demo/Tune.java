package org.hathor.library.control.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hathor.library.control.demo.Score.Note;
import org.hathor.library.control.demo.Section.Kind;

/**
 * A melody: two motifs of two bars, each a rhythm and a line. They come as A A B A, every time over the chords that are there:
 * on the beats a tone of the chord, between them one of the scale. The fourth time the line ends.
 */
final class Tune {

    private static final int[] MAJOR = {0, 2, 4, 7, 9};
    private static final int[] MINOR = {0, 3, 5, 7, 10};

    /** Rhythms of two bars, from few notes to many. */
    private static final String[] CALM = {
        "x.......x.......x...............",
        "x.....x.........x.......x.......",
        "..x.....x.....x.x...............",
        "x...........x...x.........x.....",
    };

    private static final String[] MOVING = {
        "x...x.x...x.x...x.......x.......",
        "..x.x.x.x.....x.x.x...x.........",
        "x..x..x...x...x.x..x..x.........",
        "x.x...x.x...x...x.x...x...x.....",
        "....x.x.x.x.x.......x.x.x.......",
    };

    private record Motif(String rhythm, List<Integer> line) {}

    private final Sketch sketch;
    private final int key;
    private final boolean minor;
    private final Motif first;
    private final Motif second;

    /**
     * Invents a melody.
     *
     * @param key the pitch class of the tonic
     */
    Tune(Sketch sketch, int key, boolean minor, boolean moving) {
        this.sketch = sketch;
        this.key = key;
        this.minor = minor;
        this.first = motif(moving ? MOVING : CALM);
        this.second = motif(moving ? MOVING : CALM);
    }

    private Motif motif(String[] rhythms) {
        var random = sketch.random();
        var rhythm = rhythms[random.nextInt(rhythms.length)];
        var line = new ArrayList<Integer>();
        int at = random.nextInt(-1, 3);
        for (int i = 0; i < rhythm.length(); i++) {
            if (rhythm.charAt(i) == 'x') {
                line.add(at);
                // Mostly steps, now and then a leap, and back towards the middle.
                int move = random.nextInt(5) == 0 ? random.nextInt(2, 4) : 1;
                at += at > 3 || (at > -2 && random.nextBoolean()) ? -move : move;
            }
        }
        return new Motif(rhythm, line);
    }

    /** Plays it on an instrument wherever it belongs. */
    void play(Instrument instrument, Sketch.Place place, Set<Kind> where, int center) {
        var notes = new ArrayList<Note>();
        for (var section : sketch.form()) {
            if (where.contains(section.kind())) {
                for (int bar = section.first(); bar < section.end(); bar += 2) {
                    int phrase = (bar - section.first()) / 2 % 4;
                    phrase(phrase == 2 ? second : first, bar, phrase == 3, center, notes);
                }
            }
        }
        sketch.add(instrument, place, notes);
    }

    private void phrase(Motif motif, int bar, boolean ending, int center, List<Note> notes) {
        int index = 0;
        int before = center;
        for (int step = 0; step < motif.rhythm().length(); step++) {
            if (motif.rhythm().charAt(step) != 'x') {
                continue;
            }
            int next = motif.rhythm().indexOf('x', step + 1);
            int length = (next < 0 ? motif.rhythm().length() : next) - step;
            double beat = bar * 4.0 + step / 16 * 4 + sketch.beat(step % 16);
            int wanted = scale(center, motif.line().get(index++));
            boolean strong = step % 4 == 0 || length >= 4;
            int pitch = strong ? nearest(sketch.chord(beat), wanted) : wanted;
            if (ending && next < 0) {
                pitch = nearest(new Chord(key, List.of(0, 7)), before);
            }
            double strength =
                    (step % 8 == 0 ? 0.75 : 0.6) + 0.15 * sketch.random().nextDouble();
            notes.add(new Note(beat, Math.min(4, length / 4.0) * 0.92, pitch, strength));
            before = pitch;
        }
    }

    /** A tone of the scale of five, so many steps above the one at the center. */
    private int scale(int center, int steps) {
        var scale = minor ? MINOR : MAJOR;
        int tonic = center - 5 + Math.floorMod(key - (center - 5), 12);
        return tonic + 12 * Math.floorDiv(steps, scale.length) + scale[Math.floorMod(steps, scale.length)];
    }

    private static int nearest(Chord chord, int pitch) {
        for (int distance = 0; distance < 12; distance++) {
            for (int candidate : new int[] {pitch - distance, pitch + distance}) {
                if (chord.intervals().stream().anyMatch(i -> Math.floorMod(chord.root() + i - candidate, 12) == 0)) {
                    return candidate;
                }
            }
        }
        return pitch;
    }
}
