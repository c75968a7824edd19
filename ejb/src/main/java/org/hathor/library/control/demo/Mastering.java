package org.hathor.library.control.demo;

import java.util.Arrays;
import org.hathor.library.control.sound.Biquad;
import org.hathor.library.control.sound.Loudness;

/** Makes all songs equally loud, without a sample that is cut off, and lets them end softly. */
final class Mastering {

    private static final double LOUDNESS = -14;
    private static final double CEILING = 0.89;

    /** How far the gain may go down from one sample to the next: by three quarters in five milliseconds. */
    private static final float DOWN = 0.75f / (Synth.RATE * 0.005f);

    private Mastering() {}

    static Recording finish(float[] left, float[] right, double tail) {
        clean(left);
        clean(right);
        fade(left, tail);
        fade(right, tail);
        amplify(left, right, LOUDNESS - measured(left, right));
        limit(left, right);
        // What the limiter took, once more: the second time there is hardly anything to take.
        amplify(left, right, LOUDNESS - measured(left, right));
        limit(left, right);
        int end = end(left, right);
        return new Recording(Arrays.copyOf(left, end), Arrays.copyOf(right, end));
    }

    /** Where nothing is heard any more, and half a second. */
    private static int end(float[] left, float[] right) {
        int last = left.length - 1;
        while (last > 0 && Math.max(Math.abs(left[last]), Math.abs(right[last])) < 0.001f) {
            last--;
        }
        return Math.min(left.length, last + Synth.RATE / 2);
    }

    /** Nothing below what can be heard, no offset, and some air. */
    private static void clean(float[] channel) {
        var cut = Biquad.highPass(Synth.RATE, 32, 0.7071);
        var air = Biquad.highShelf(Synth.RATE, 2_400, 5);
        for (int i = 0; i < channel.length; i++) {
            channel[i] = (float) air.next(cut.next(channel[i]));
        }
    }

    private static void fade(float[] channel, double tail) {
        int length = (int) (tail * Synth.RATE);
        for (int i = 0; i < length; i++) {
            double left = (double) i / length;
            channel[channel.length - 1 - i] *= (float) Math.min(1, left * 1.6);
        }
    }

    static double measured(float[] left, float[] right) {
        var loudness = new Loudness(Synth.RATE);
        for (int i = 0; i < left.length; i++) {
            loudness.add(left[i], right[i]);
        }
        return loudness.integrated();
    }

    private static void amplify(float[] left, float[] right, double decibels) {
        float factor = (float) Math.pow(10, decibels / 20);
        for (int i = 0; i < left.length; i++) {
            left[i] *= factor;
            right[i] *= factor;
        }
    }

    /** Looks ahead, goes down in a few milliseconds, and comes back in about a tenth of a second. */
    private static void limit(float[] left, float[] right) {
        double gain = 1;
        double back = 1 - Math.exp(-1 / (0.08 * Synth.RATE));
        var wanted = new float[left.length];
        for (int i = 0; i < left.length; i++) {
            float peak = Math.max(Math.abs(left[i]), Math.abs(right[i]));
            wanted[i] = peak > CEILING ? (float) (CEILING / peak) : 1;
        }
        for (int i = left.length - 2; i >= 0; i--) {
            wanted[i] = Math.min(wanted[i], wanted[i + 1] + DOWN);
        }
        for (int i = 0; i < left.length; i++) {
            gain = Math.min(wanted[i], gain + back * (1 - gain));
            left[i] *= (float) gain;
            right[i] *= (float) gain;
        }
    }
}
