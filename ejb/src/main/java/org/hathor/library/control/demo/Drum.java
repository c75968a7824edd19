package org.hathor.library.control.demo;

import java.util.SplittableRandom;
import org.hathor.library.control.sound.Biquad;

/** The drums; each has one sound, harder or softer. */
enum Drum implements Instrument {
    KICK {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            return thump(0.4, 46, 150, 0.05, 0.35);
        }
    },
    SOFT_KICK {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            var out = thump(0.35, 50, 60, 0.06, 0.3);
            Synth.lowPass(out, 900);
            return out;
        }
    },
    SNARE {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            var out = rattle(0.25, 0.16, 1_200, random);
            Synth.ring(out, 185, 0.5, 0.14, 0);
            Synth.ring(out, 331, 0.25, 0.1, 0);
            return out;
        }
    },
    CLAP {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            var out = Synth.silence(0.3);
            for (int number = 0; number < 3; number++) {
                var hand = rattle(0.26, number == 2 ? 0.15 : 0.02, 900, random);
                int from = (int) (number * 0.011 * Synth.RATE);
                for (int i = 0; i < hand.length && from + i < out.length; i++) {
                    out[from + i] += hand[i];
                }
            }
            band(out, 1_500, 0.8);
            return out;
        }
    },
    RIM {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            var out = Synth.silence(0.09);
            Synth.ring(out, 1_710, 0.7, 0.03, 0);
            Synth.ring(out, 520, 0.5, 0.035, 0);
            return out;
        }
    },
    BRUSH {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            var out = Synth.silence(0.3);
            Synth.noise(out, 1, random);
            band(out, 3_200, 0.6);
            Synth.shape(out, 0.02, 0.02, 0.22);
            return out;
        }
    },
    HAT {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            return metal(0.07, 0.03 + 0.03 * strength, 7_000, random);
        }
    },
    OPEN_HAT {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            return metal(0.35, 0.3, 6_500, random);
        }
    },
    RIDE {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            var out = metal(0.9, 0.9, 5_000, random);
            for (int i = 0; i < out.length; i++) {
                out[i] *= 0.5f;
            }
            Synth.ring(out, 3_180, 0.08, 0.5, 0);
            Synth.ring(out, 4_730, 0.06, 0.4, 1);
            return out;
        }
    },
    SHAKER {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            var out = Synth.silence(0.09);
            Synth.noise(out, 1, random);
            Synth.highPass(out, 5_000);
            Synth.shape(out, 0.018, 0.01, 0.07);
            return out;
        }
    },
    TOM {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            return thump(0.4, 95, 45, 0.08, 0.35);
        }
    },
    CRASH {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            return metal(1.8, 1.8, 3_500, random);
        }
    },
    CRACKLE {
        @Override
        float[] sound(double strength, SplittableRandom random) {
            var out = Synth.silence(2.5);
            for (int i = 0; i < 30; i++) {
                int at = random.nextInt(out.length - 40);
                double level = Math.pow(random.nextDouble(), 3);
                for (int j = 0; j < 40; j++) {
                    out[at + j] += (float) (level * Math.exp(-j / 6.0) * (j % 2 == 0 ? 1 : -0.6));
                }
            }
            Synth.noise(out, 0.012, random);
            Synth.highPass(out, 900);
            Synth.lowPass(out, 6_000);
            return out;
        }
    };

    private static final double[] METAL = {2.0, 3.0, 4.16, 5.43, 6.79, 8.21};

    abstract float[] sound(double strength, SplittableRandom random);

    @Override
    public Voice play(int pitch, double seconds, double strength, SplittableRandom random) {
        return Voice.peak(sound(strength, random));
    }

    /** A skin: a sine that falls quickly onto its pitch. */
    private static float[] thump(double seconds, double frequency, double above, double bend, double decay) {
        var out = Synth.silence(seconds);
        double phase = 0;
        for (int i = 0; i < out.length; i++) {
            double t = (double) i / Synth.RATE;
            phase += 2 * Math.PI * (frequency + above * Math.exp(-t / bend * 2.5)) / Synth.RATE;
            out[i] = (float) (Math.sin(phase) + 0.25 * Math.exp(-t * 400) * Math.sin(9 * phase));
        }
        Synth.shape(out, 0.001, 0.04, decay);
        return out;
    }

    private static float[] rattle(double seconds, double decay, double above, SplittableRandom random) {
        var out = Synth.silence(seconds);
        Synth.noise(out, 1, random);
        Synth.highPass(out, above);
        Synth.lowPass(out, 9_500);
        Synth.shape(out, 0.001, 0.01, decay);
        return out;
    }

    private static float[] metal(double seconds, double decay, double above, SplittableRandom random) {
        var out = Synth.silence(seconds);
        for (var ratio : METAL) {
            Synth.square(out, 540 * ratio, 0.12, 0.5);
        }
        Synth.noise(out, 0.5, random);
        Synth.highPass(out, above);
        Synth.highPass(out, above);
        Synth.shape(out, 0.001, 0.005, decay);
        return out;
    }

    private static void band(float[] out, double frequency, double q) {
        var filter = Biquad.bandPass(Synth.RATE, frequency, q);
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) filter.next(out[i]);
        }
    }
}
