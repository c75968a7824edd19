package org.hathor.library.control.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.hathor.library.control.demo.Score.Note;
import org.hathor.library.control.demo.Score.Part;
import org.hathor.library.control.demo.Section.Kind;

/**
 * A song while it is composed: its chords bar by bar, and the parts that were written over them. Rhythms are texts of
 * sixteen steps a bar: {@code x} is played, {@code o} softly, {@code .} not at all.
 */
final class Sketch {

    static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    static final Set<Kind> FULL = EnumSet.of(Kind.VERSE, Kind.CHORUS);
    static final Set<Kind> NOT_FIRST = EnumSet.complementOf(EnumSet.of(Kind.INTRO));
    static final Set<Kind> MIDDLE = EnumSet.of(Kind.VERSE, Kind.CHORUS, Kind.BRIDGE);
    static final Set<Kind> CHORUS = EnumSet.of(Kind.CHORUS);

    private static final int BEATS = 4;

    /** How a part sits among the others. */
    record Place(double level, double pan, double reverb, double echo, double duck) {

        static Place at(double level, double pan, double reverb) {
            return new Place(level, pan, reverb, 0, 0);
        }
    }

    private final double tempo;
    private final double lateEighth;
    private final double lateSixteenth;
    private final List<Section> form;
    private final List<List<Chord>> bars = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Double> pulses = new ArrayList<>();
    private final SplittableRandom random;

    Sketch(double tempo, double lateEighth, double lateSixteenth, List<Section> form, SplittableRandom random) {
        this.tempo = tempo;
        this.lateEighth = lateEighth;
        this.lateSixteenth = lateSixteenth;
        this.form = form;
        this.random = random;
    }

    /** Lays the chords down: the chorus has its own. */
    void chords(List<List<Chord>> verse, List<List<Chord>> chorus) {
        for (var section : form) {
            var line = section.kind() == Kind.CHORUS ? chorus : verse;
            for (int bar = 0; bar < section.bars(); bar++) {
                bars.add(line.get(bar % line.size()));
            }
        }
    }

    Score score() {
        // One more bar, in which the last chord rings out.
        return new Score(tempo, (bars.size() + 1.0) * BEATS, List.copyOf(parts), List.copyOf(pulses));
    }

    List<Section> form() {
        return form;
    }

    SplittableRandom random() {
        return random;
    }

    int barCount() {
        return bars.size();
    }

    Chord chord(double beat) {
        var bar = bars.get(Math.min(bars.size() - 1, (int) (beat / BEATS)));
        return bar.get((int) (beat % BEATS * bar.size() / BEATS));
    }

    void add(Instrument instrument, Place place, List<Note> notes) {
        parts.add(new Part(
                instrument,
                place.level(),
                place.pan(),
                place.reverb(),
                place.echo(),
                place.duck(),
                List.copyOf(notes)));
    }

    /** A drum by its rhythm, with a fill before each new section. */
    void drum(Drum drum, Place place, Set<Kind> where, String rhythm, String fill) {
        var notes = new ArrayList<Note>();
        steps(
                where,
                rhythm,
                fill,
                (beat, length, mark) -> notes.add(
                        new Note(beat, 0.25, 0, (mark == 'x' ? 0.9 : 0.45) * (0.9 + 0.1 * random.nextDouble()))));
        if (drum == Drum.KICK) {
            notes.forEach(note -> pulses.add(note.beat()));
        }
        add(drum, place, notes);
    }

    /** Chords by a rhythm; each sounds until the next, or for so many beats. */
    void comp(Tone tone, Place place, Set<Kind> where, String rhythm, int center, double longest) {
        var notes = new ArrayList<Note>();
        steps(where, rhythm, rhythm, (beat, length, mark) -> {
            double strum = 0;
            for (var pitch : chord(beat).near(center)) {
                notes.add(new Note(beat + strum, Math.min(length, longest), pitch, mark == 'x' ? 0.7 : 0.45));
                strum += tone == Tone.GUITAR ? 0.03 : 0;
            }
        });
        add(tone, place, notes);
    }

    /** The bass: {@code r} root, {@code 3} third, {@code 5} fifth, {@code 8} octave, {@code a} the step to the next root. */
    void bass(Tone tone, Place place, Set<Kind> where, String rhythm, int lowest, double longest) {
        var notes = new ArrayList<Note>();
        steps(where, rhythm, rhythm, (beat, length, mark) -> {
            var chord = chord(beat);
            int root = chord.rootAbove(lowest);
            int pitch = switch (mark) {
                case '3' -> root + chord.third();
                case '5' -> root + chord.intervals().get(2);
                case '8' -> root + 12;
                case 'a' -> chord(beat + 1).rootAbove(lowest) - 1;
                default -> root;
            };
            notes.add(new Note(beat, Math.min(length, longest), pitch, mark == 'o' ? 0.5 : 0.8));
        });
        add(tone, place, notes);
    }

    /** The tones of the chord one by one, up or down, over so many octaves. */
    void arpeggio(Tone tone, Place place, Set<Kind> where, String rhythm, int center, String order, double longest) {
        var notes = new ArrayList<Note>();
        int[] turn = {0};
        steps(where, rhythm, rhythm, (beat, length, mark) -> {
            var tones = chord(beat).near(center);
            int index = order.charAt(turn[0]++ % order.length()) - '0';
            int pitch = tones.get(index % tones.size()) + 12 * (index / tones.size());
            notes.add(new Note(beat, Math.min(length, longest), pitch, mark == 'x' ? 0.7 : 0.45));
        });
        add(tone, place, notes);
    }

    /** The last chord, held. */
    void end(Tone tone, Place place, int center) {
        var last = chord(0);
        double beat = barCount() * (double) BEATS;
        add(
                tone,
                place,
                last.near(center).stream()
                        .map(pitch -> new Note(beat, BEATS - 0.5, pitch, 0.6))
                        .toList());
    }

    private interface Step {
        void play(double beat, double length, char mark);
    }

    /** A longer text than a bar goes on in the next one. */
    private void steps(Set<Kind> where, String rhythm, String fill, Step step) {
        for (var section : form) {
            if (!where.contains(section.kind())) {
                continue;
            }
            for (int bar = section.first(); bar < section.end(); bar++) {
                boolean filling = section.isLast(bar) && section.kind() != Kind.OUTRO;
                var text = filling ? fill : rhythm;
                int from = (bar - section.first()) * 16 % text.length();
                bar(bar, text.substring(from, Math.min(text.length(), from + 16)), step);
            }
        }
    }

    private void bar(int bar, String text, Step step) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '.') {
                continue;
            }
            int next = at + 1;
            while (next < text.length() && text.charAt(next) == '.') {
                next++;
            }
            step.play(bar * (double) BEATS + beat(at), (next - at) / 4.0, text.charAt(at));
        }
    }

    /** Where a step lies within the bar: those between the beats come late where the music swings. */
    double beat(int step) {
        return step / 4.0 + (step % 4 == 2 ? lateEighth : 0) + (step % 2 != 0 ? lateSixteenth : 0);
    }
}
