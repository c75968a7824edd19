package org.hathor.library.control.demo;

import java.util.SplittableRandom;

/** What sounds are made of: oscillators, envelopes, strings. All times are in seconds. */
final class Synth {

    static final int RATE = 44_100;

    private static final double TURN = 2 * Math.PI;

    private Synth() {}

    static double frequency(double pitch) {
        return 440 * Math.pow(2, (pitch - 69) / 12);
    }

    static float[] silence(double seconds) {
        return new float[Math.max(1, (int) (seconds * RATE))];
    }

    /** Adds a sine that dies away; {@code decay} is the time in which it falls by 60 dB. */
    static void ring(float[] out, double frequency, double level, double decay, double phase) {
        if (frequency > RATE * 0.45) {
            return;
        }
        var fall = Math.pow(0.001, 1 / (decay * RATE));
        var step = TURN * frequency / RATE;
        double cos = Math.cos(step) * fall;
        double sin = Math.sin(step) * fall;
        double x = level * Math.cos(phase);
        double y = level * Math.sin(phase);
        for (int i = 0; i < out.length; i++) {
            out[i] += (float) y;
            var turned = x * cos - y * sin;
            y = x * sin + y * cos;
            x = turned;
        }
    }

    /** A sawtooth whose corners are rounded (polyBLEP), so that nothing folds back from above. */
    static void saw(float[] out, double frequency, double level, double phase) {
        double step = frequency / RATE;
        double at = phase - Math.floor(phase);
        for (int i = 0; i < out.length; i++) {
            out[i] += (float) (level * (2 * at - 1 - corner(at, step)));
            at += step;
            if (at >= 1) {
                at -= 1;
            }
        }
    }

    static void square(float[] out, double frequency, double level, double width) {
        double step = frequency / RATE;
        double at = 0;
        for (int i = 0; i < out.length; i++) {
            double behind = at + 1 - width;
            behind -= Math.floor(behind);
            out[i] += (float) (level * ((at < width ? 1 : -1) + corner(at, step) - corner(behind, step)));
            at += step;
            if (at >= 1) {
                at -= 1;
            }
        }
    }

    private static double corner(double at, double step) {
        if (at < step) {
            double t = at / step;
            return t + t - t * t - 1;
        }
        if (at > 1 - step) {
            double t = (at - 1) / step;
            return t * t + t + t + 1;
        }
        return 0;
    }

    /** Frequency modulation with one modulator whose depth dies away. */
    static void modulated(float[] out, double frequency, double ratio, double depth, double decay, double level) {
        double fall = Math.pow(0.001, 1 / (decay * RATE));
        double step = TURN * frequency / RATE;
        double index = depth;
        for (int i = 0; i < out.length; i++) {
            out[i] += (float) (level * Math.sin(step * i + index * Math.sin(step * ratio * i)));
            index *= fall;
        }
    }

    /** A plucked string (Karplus and Strong): noise goes round and loses its edges. */
    static void string(float[] out, double frequency, double brightness, double decay, SplittableRandom random) {
        // The mean of two neighbours, which takes the edges off, takes half a sample's time.
        double period = RATE / frequency - 0.5;
        int length = (int) Math.ceil(period);
        double fraction = length - period;
        var loop = new double[length];
        double smooth = 0;
        for (int i = 0; i < length; i++) {
            smooth += brightness * (random.nextDouble() * 2 - 1 - smooth);
            loop[i] = smooth;
        }
        double loss = Math.pow(0.001, 1 / (decay * frequency));
        double before = 0;
        int at = 0;
        for (int i = 0; i < out.length; i++) {
            int next = at + 1 == length ? 0 : at + 1;
            double value = loop[at] * (1 - fraction) + loop[next] * fraction;
            out[i] += (float) loop[at];
            loop[at] = loss * 0.5 * (value + before);
            before = value;
            at = next;
        }
    }

    static void noise(float[] out, double level, SplittableRandom random) {
        for (int i = 0; i < out.length; i++) {
            out[i] += (float) (level * (random.nextDouble() * 2 - 1));
        }
    }

    /** A low pass of two poles (state variable) whose corner falls from {@code from} to {@code to} Hz. */
    static void sweep(float[] out, double from, double to, double seconds, double resonance) {
        double first = 0;
        double second = 0;
        double damping = 1 / resonance;
        double corner = from;
        double fall = Math.pow(0.05, 16 / (seconds * RATE));
        double g = 0;
        double a = 0;
        for (int i = 0; i < out.length; i++) {
            if ((i & 15) == 0) {
                g = Math.tan(Math.PI * Math.min(corner, RATE * 0.4) / RATE);
                a = 1 / (1 + g * (g + damping));
                corner = to + (corner - to) * fall;
            }
            double in = out[i] - second;
            double band = a * first + g * a * in;
            double low = second + g * band;
            first = 2 * band - first;
            second = 2 * low - second;
            out[i] = (float) low;
        }
    }

    static void lowPass(float[] out, double frequency) {
        double a = 1 - Math.exp(-TURN * frequency / RATE);
        double one = 0;
        double two = 0;
        for (int i = 0; i < out.length; i++) {
            one += a * (out[i] - one);
            two += a * (one - two);
            out[i] = (float) two;
        }
    }

    static void highPass(float[] out, double frequency) {
        double a = 1 - Math.exp(-TURN * frequency / RATE);
        double low = 0;
        for (int i = 0; i < out.length; i++) {
            low += a * (out[i] - low);
            out[i] -= (float) low;
        }
    }

    /** Rises, stays for as long as the note is held, and dies away to the end of the buffer. */
    static void shape(float[] out, double attack, double held, double release) {
        int rise = Math.max(1, (int) (attack * RATE));
        int hold = (int) (held * RATE);
        double fall = Math.pow(0.001, 1 / (Math.max(0.005, release) * RATE));
        double level = 1;
        int end = Math.min(out.length, 200);
        for (int i = 0; i < out.length; i++) {
            if (i >= hold) {
                level *= fall;
            }
            double gain = i < rise ? (double) i / rise * level : level;
            int left = out.length - i;
            out[i] *= (float) (left < end ? gain * left / end : gain);
        }
    }

    static void drive(float[] out, double amount) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) Math.tanh(out[i] * amount);
        }
    }
}
