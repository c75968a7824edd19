package org.hathor.library.control.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.hathor.library.control.demo.Score.Note;
import org.hathor.library.control.demo.Score.Part;

/** Plays a score: every part at its place, into a room and an echo, and out of it a finished recording. */
final class Mixer {

    private static final double TAIL = 3.5;
    private static final double LOUDEST_PART = 0.35;

    private record Sound(Instrument instrument, int pitch, int length, int strength) {}

    private final Score score;
    private final SplittableRandom random;
    private final float[] left;
    private final float[] right;
    private final float[] room;
    private final float[] echo;
    private final Map<Sound, Voice> voices = new HashMap<>();

    private Mixer(Score score, long seed) {
        this.score = score;
        this.random = new SplittableRandom(seed);
        int length = (int) ((score.beats() * score.secondsOfABeat() + TAIL) * Synth.RATE);
        left = new float[length];
        right = new float[length];
        room = new float[length];
        echo = new float[length];
    }

    static Recording play(Score score, double roomSeconds, double brightness, long seed) {
        var mixer = new Mixer(score, seed);
        score.parts().forEach(mixer::add);
        mixer.addEcho();
        new Room(roomSeconds, brightness).add(mixer.room, mixer.left, mixer.right, 0.6);
        return Mastering.finish(mixer.left, mixer.right, TAIL);
    }

    private void add(Part part) {
        double level = LOUDEST_PART * Math.pow(10, part.level() / 20);
        double angle = (part.pan() + 1) * Math.PI / 4;
        float leftGain = (float) (level * Math.cos(angle) * Math.sqrt(2));
        float rightGain = (float) (level * Math.sin(angle) * Math.sqrt(2));
        var duck = part.duck() == 0 ? null : ducking(part.duck());
        for (var note : part.notes()) {
            add(note, part, leftGain, rightGain, duck);
        }
    }

    private void add(
            Note note, Part part, float leftGain, float rightGain, float @org.jspecify.annotations.Nullable [] duck) {
        var voice = voice(note, part.instrument());
        // Nobody plays exactly on the beat.
        double late = 0.004 * random.nextDouble();
        int from = (int) ((note.beat() * score.secondsOfABeat() + late) * Synth.RATE);
        float strength = (float) (note.strength() * (0.94 + 0.12 * random.nextDouble()));
        float toRoom = (float) part.reverb();
        float toEcho = (float) part.echo();
        int count = Math.min(voice.left().length, left.length - from);
        for (int i = 0; i < count; i++) {
            float gain = duck == null ? strength : strength * duck[from + i];
            float l = voice.left()[i] * leftGain * gain;
            float r = voice.right()[i] * rightGain * gain;
            left[from + i] += l;
            right[from + i] += r;
            float both = 0.5f * (l + r);
            room[from + i] += toRoom * both;
            echo[from + i] += toEcho * both;
        }
    }

    /** The same note sounds the same; that makes playing cheap. */
    private Voice voice(Note note, Instrument instrument) {
        double seconds = note.beats() * score.secondsOfABeat();
        var sound = new Sound(
                instrument, note.pitch(), instrument instanceof Drum ? 0 : (int) Math.round(seconds * 100), (int)
                        Math.round(note.strength() * 5));
        return voices.computeIfAbsent(
                sound, missing -> instrument.play(note.pitch(), seconds, note.strength(), random));
    }

    private float[] ducking(double depth) {
        var gain = new float[left.length];
        java.util.Arrays.fill(gain, 1);
        int length = (int) (0.3 * Synth.RATE);
        for (double pulse : score.pulses()) {
            int from = (int) (pulse * score.secondsOfABeat() * Synth.RATE);
            for (int i = 0; i < length && from + i < gain.length; i++) {
                double t = (double) i / length;
                gain[from + i] = (float) Math.min(gain[from + i], 1 - depth * (1 - t) * (1 - t));
            }
        }
        return gain;
    }

    /** Three sixteenths, from side to side. */
    private void addEcho() {
        int delay = (int) (0.75 * score.secondsOfABeat() * Synth.RATE);
        var one = new float[delay];
        var other = new float[delay];
        int at = 0;
        double dull = 0;
        for (int i = 0; i < left.length; i++) {
            float a = one[at];
            float b = other[at];
            left[i] += 0.6f * a;
            right[i] += 0.6f * b;
            room[i] += 0.15f * (a + b);
            dull += 0.4 * (b - dull);
            one[at] = echo[i] + (float) (0.42 * dull);
            other[at] = a * 0.8f;
            at = at + 1 == delay ? 0 : at + 1;
        }
    }
}
