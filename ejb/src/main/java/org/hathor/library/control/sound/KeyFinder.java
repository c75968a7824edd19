package org.hathor.library.control.sound;

import org.hathor.library.entity.MusicalKey;

/** Finds the key: how much sounds in each pitch class (chroma), and which key's profile that is most like. */
final class KeyFinder {

    private static final int SIZE = 8_192;
    private static final int HOP = 4_096;
    private static final double LOWEST = 60;
    private static final double HIGHEST = 1_600;

    /** Albrecht and Shanahan (2013), from the beginnings and ends of many pieces. */
    private static final double[] MAJOR = {
        0.238, 0.006, 0.111, 0.006, 0.137, 0.094, 0.016, 0.214, 0.009, 0.080, 0.008, 0.081
    };

    private static final double[] MINOR = {
        0.220, 0.006, 0.104, 0.123, 0.019, 0.103, 0.012, 0.214, 0.062, 0.022, 0.061, 0.052
    };

    private final double rate;
    private final Fft fft = new Fft(SIZE);
    private final double[] magnitudes = new double[SIZE / 2];
    private final float[] frame = new float[SIZE];
    private final double[] chroma = new double[12];
    private int filled;

    KeyFinder(double rate) {
        this.rate = rate;
    }

    void add(float sample) {
        frame[filled++] = sample;
        if (filled == SIZE) {
            measure();
            System.arraycopy(frame, HOP, frame, 0, SIZE - HOP);
            filled = SIZE - HOP;
        }
    }

    private void measure() {
        fft.magnitudes(frame, 0, magnitudes);
        var now = new double[12];
        double total = 0;
        for (int i = (int) (LOWEST * SIZE / rate); i < HIGHEST * SIZE / rate; i++) {
            double here = magnitudes[i];
            if (here <= magnitudes[i - 1] || here <= magnitudes[i + 1]) {
                continue;
            }
            double shift = 0.5
                    * (magnitudes[i - 1] - magnitudes[i + 1])
                    / (magnitudes[i - 1] - 2 * here + magnitudes[i + 1] - 1e-12);
            double pitch = 69 + 12 * Math.log((i + shift) * rate / SIZE / 440) / Math.log(2);
            int nearest = (int) Math.round(pitch);
            double off = Math.abs(pitch - nearest);
            double weight = Math.sqrt(here) * Math.max(0, 1 - 2 * off);
            now[Math.floorMod(nearest, 12)] += weight;
            total += weight;
        }
        if (total > 0) {
            double loud = Math.log1p(total);
            for (int i = 0; i < now.length; i++) {
                chroma[i] += now[i] / total * loud;
            }
        }
    }

    Estimate<MusicalKey> key() {
        var best = MusicalKey.c_major;
        double bestFit = -2;
        double second = -2;
        for (var key : MusicalKey.values()) {
            double fit = fit(key.isMinor() ? MINOR : MAJOR, key.tonic());
            if (fit > bestFit) {
                second = bestFit;
                bestFit = fit;
                best = key;
            } else {
                second = Math.max(second, fit);
            }
        }
        return new Estimate<>(best, bestFit <= 0 ? 0 : Math.clamp((bestFit - second) * 6 * bestFit, 0, 1));
    }

    /** The correlation of the profile with what sounds, -1 to 1. */
    private double fit(double[] profile, int tonic) {
        double meanProfile = 0;
        double meanChroma = 0;
        for (int i = 0; i < 12; i++) {
            meanProfile += profile[i] / 12;
            meanChroma += chroma[i] / 12;
        }
        double both = 0;
        double one = 1e-12;
        double other = 1e-12;
        for (int i = 0; i < 12; i++) {
            double p = profile[i] - meanProfile;
            double c = chroma[(i + tonic) % 12] - meanChroma;
            both += p * c;
            one += p * p;
            other += c * c;
        }
        return both / Math.sqrt(one * other);
    }
}
