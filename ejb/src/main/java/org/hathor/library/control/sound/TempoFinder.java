package org.hathor.library.control.sound;

import java.util.Arrays;

/**
 * Finds the tempo: how much sound begins at each moment (spectral flux), and after which time that is most like itself
 * (autocorrelation), with a liking for tempos to which people walk and dance. Whether a beat is counted twice as often or half
 * as often is a matter of taste; that is what it may get wrong.
 */
final class TempoFinder {

    private static final int SIZE = 512;
    private static final int HOP = 128;
    private static final double SLOWEST = 55;
    private static final double FASTEST = 190;
    private static final double USUAL = 108;
    private static final double SPREAD = 0.75;
    private static final double COMPRESSION = 200;
    private static final int MULTIPLES = 4;
    private static final double COARSE = 0.25;
    private static final double FINE = 0.05;
    private static final double NEAR = 0.015;

    private final double rate;
    private final Fft fft = new Fft(SIZE);
    private final double[] magnitudes = new double[SIZE / 2];
    private final double[] before = new double[SIZE / 2];
    private final float[] frame = new float[SIZE];
    private int filled;
    private float[] flux = new float[1 << 14];
    private int count;

    TempoFinder(double rate) {
        this.rate = rate / HOP;
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
        double sum = 0;
        for (int i = 1; i < magnitudes.length; i++) {
            double level = Math.log1p(COMPRESSION * magnitudes[i] / SIZE);
            sum += Math.max(0, level - before[i]);
            before[i] = level;
        }
        if (count == flux.length) {
            flux = Arrays.copyOf(flux, 2 * count);
        }
        flux[count++] = (float) sum;
    }

    /** How much begins, on the mean, in each moment. */
    double activity() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += flux[i];
        }
        return count == 0 ? 0 : sum / count;
    }

    /** In beats a minute; a confidence of 0 where nothing beats. */
    Estimate<Double> tempo() {
        var onsets = onsets();
        int longest = (int) (MULTIPLES * rate * 60 / SLOWEST) + 2;
        if (onsets.length < 2 * longest) {
            return new Estimate<>(0.0, 0);
        }
        var likeness = likeness(onsets, longest);
        if (likeness[0] <= 0) {
            return new Estimate<>(0.0, 0);
        }
        double best = 0;
        double bestScore = 0;
        double sum = 0;
        int tried = 0;
        for (int step = 0; step <= (FASTEST - SLOWEST) / COARSE; step++) {
            double tempo = SLOWEST + step * COARSE;
            double score = score(likeness, tempo) * liking(tempo);
            sum += Math.max(0, score);
            tried++;
            if (score > bestScore) {
                bestScore = score;
                best = tempo;
            }
        }
        if (best == 0) {
            return new Estimate<>(0.0, 0);
        }
        double confidence = Math.clamp((bestScore / (sum / tried) - 1) / 4, 0, 1)
                * Math.clamp(score(likeness, best) / likeness[0] * 2.5, 0, 1);
        return new Estimate<>(refined(likeness, best), confidence);
    }

    /** Above what is usual in that half second. */
    private float[] onsets() {
        int half = (int) (rate / 4);
        var onsets = new float[count];
        double sum = 0;
        int in = 0;
        int to = 0;
        int from = 0;
        for (int i = 0; i < count; i++) {
            while (to < Math.min(count, i + half)) {
                sum += flux[to++];
                in++;
            }
            while (from < i - half) {
                sum -= flux[from++];
                in--;
            }
            onsets[i] = (float) Math.max(0, flux[i] - sum / in);
        }
        return onsets;
    }

    private static double[] likeness(float[] onsets, int longest) {
        var likeness = new double[longest + 1];
        double mean = 0;
        for (var onset : onsets) {
            mean += onset;
        }
        mean /= onsets.length;
        for (int lag = 0; lag <= longest; lag++) {
            double sum = 0;
            for (int i = 0; i + lag < onsets.length; i++) {
                sum += onsets[i] * onsets[i + lag];
            }
            likeness[lag] = sum / (onsets.length - lag) - mean * mean;
        }
        return likeness;
    }

    /** A beat is like the next, the one after that, and above all like the one a bar later. */
    private double score(double[] likeness, double tempo) {
        double lag = rate * 60 / tempo;
        return 0.3 * at(likeness, lag)
                + 0.3 * at(likeness, 2 * lag)
                + 0.1 * at(likeness, 3 * lag)
                + 0.3 * at(likeness, 4 * lag);
    }

    private static double liking(double tempo) {
        double octaves = Math.log(tempo / USUAL) / Math.log(2) / SPREAD;
        return Math.exp(-0.5 * octaves * octaves);
    }

    private double refined(double[] likeness, double around) {
        double best = around;
        double bestScore = -1;
        int steps = (int) (around * NEAR / FINE);
        for (int step = -steps; step <= steps; step++) {
            double tempo = around + step * FINE;
            double lag = rate * 60 / tempo;
            double score = at(likeness, 4 * lag) + 0.5 * at(likeness, 2 * lag);
            if (score > bestScore) {
                bestScore = score;
                best = tempo;
            }
        }
        return best;
    }

    private static double at(double[] likeness, double lag) {
        int low = (int) lag;
        if (low + 1 >= likeness.length) {
            return 0;
        }
        double fraction = lag - low;
        return likeness[low] * (1 - fraction) + likeness[low + 1] * fraction;
    }
}
