package org.hathor.library.control.sound;

import java.util.Arrays;

/**
 * Integrated loudness by EBU R 128 (ITU-R BS.1770-4): K-weighted power in blocks of 400 ms that begin every 100 ms, gated at
 * -70 LUFS and then 10 LU below the mean of what is left.
 */
public final class Loudness {

    /** What silence is said to be. */
    public static final double SILENCE = -70;

    private static final double OFFSET = -0.691;
    private static final double RELATIVE_GATE = -10;
    private static final int STEPS_OF_A_BLOCK = 4;

    private final int stepLength;
    private final Biquad[] shelf = new Biquad[2];
    private final Biquad[] cut = new Biquad[2];

    /** The summed power of each step of 100 ms. */
    private double[] steps = new double[1_024];

    private int count;
    private int inStep;
    private double power;
    private double peak;

    public Loudness(double rate) {
        stepLength = (int) Math.round(rate / 10);
        for (int channel = 0; channel < 2; channel++) {
            shelf[channel] = Biquad.headShelf(rate);
            cut[channel] = Biquad.lowCut(rate);
        }
    }

    public void add(double left, double right) {
        peak = Math.max(peak, Math.max(Math.abs(left), Math.abs(right)));
        var l = cut[0].next(shelf[0].next(left));
        var r = cut[1].next(shelf[1].next(right));
        power += l * l + r * r;
        if (++inStep == stepLength) {
            if (count == steps.length) {
                steps = Arrays.copyOf(steps, 2 * count);
            }
            steps[count++] = power;
            power = 0;
            inStep = 0;
        }
    }

    /** In LUFS; {@link #SILENCE} where there is nothing to hear. */
    public double integrated() {
        var blocks = blocks();
        var loud = gated(blocks, SILENCE);
        return loud == SILENCE ? SILENCE : gated(blocks, loud + RELATIVE_GATE);
    }

    /** The highest sample, in dB of full scale. */
    public double peak() {
        return 20 * Math.log10(Math.max(peak, 1e-6));
    }

    private double[] blocks() {
        if (count < STEPS_OF_A_BLOCK) {
            // Shorter than a block: what there is.
            var all = power + Arrays.stream(steps, 0, count).sum();
            return new double[] {all / Math.max(1, (double) count * stepLength + inStep)};
        }
        var blocks = new double[count - STEPS_OF_A_BLOCK + 1];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] =
                    (steps[i] + steps[i + 1] + steps[i + 2] + steps[i + 3]) / (STEPS_OF_A_BLOCK * (double) stepLength);
        }
        return blocks;
    }

    private static double gated(double[] blocks, double gate) {
        var above = Arrays.stream(blocks).filter(block -> lufs(block) > gate).average();
        return above.isPresent() ? lufs(above.getAsDouble()) : SILENCE;
    }

    private static double lufs(double power) {
        return OFFSET + 10 * Math.log10(Math.max(power, 1e-12));
    }
}
