package org.hathor.library.control.sound;

import java.util.SplittableRandom;

/** Music whose tempo and key are known, because it is made here. */
final class Tones {

    private static final int RATE = SoundAnalysis.RATE;

    private Tones() {}

    /** Chords of a key, one a bar, over a drum on every beat. */
    static SoundFindings heard(double tempo, int tonic, boolean minor, double seconds, double level) {
        int[][] major = {{0, 4, 7}, {5, 9, 12}, {7, 11, 14}, {0, 4, 7}};
        int[][] sad = {{0, 3, 7}, {5, 8, 12}, {7, 11, 14}, {0, 3, 7}};
        var analysis = new SoundAnalysis();
        var random = new SplittableRandom(7);
        double beat = 60 / tempo;
        for (int i = 0; i < seconds * RATE; i++) {
            double t = (double) i / RATE;
            double inBeat = t % beat;
            double sample = 0;
            for (int interval : (minor ? sad : major)[(int) (t / beat / 4) % 4]) {
                double frequency = 261.63 * Math.pow(2, (tonic + interval) / 12.0);
                sample += Math.sin(2 * Math.PI * frequency * t) * Math.exp(-3 * inBeat) / 3;
            }
            sample += (random.nextDouble() - 0.5) * Math.exp(-60 * inBeat);
            analysis.add((float) (level * sample), (float) (level * sample));
        }
        return analysis.findings();
    }
}
