package org.hathor.library.control.demo;

import java.util.SplittableRandom;

/** The instruments that play melodies, chords and basses. */
enum Tone implements Instrument {
    PIANO {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 1.2);
            double tail = Math.clamp(900 / f, 1.2, 9);
            for (int n = 1; n <= 12; n++) {
                // A stiff string's partials lie a little too high.
                double partial = n * f * Math.sqrt(1 + 0.0004 * n * n);
                double level = Math.pow(n, -1.15 - 0.9 * (1 - strength)) * (n % 7 == 0 ? 0.3 : 1);
                Synth.ring(out, partial, level, tail / (0.7 + 0.3 * n), 0);
                Synth.ring(out, partial * 1.0009, 0.6 * level, tail / (0.6 + 0.25 * n), n);
            }
            addKnock(out, 0.08 * strength, random);
            Synth.shape(out, 0.002, seconds, 0.5);
            return out;
        }
    },
    ELECTRIC_PIANO {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 0.8);
            Synth.modulated(out, f, 1, 0.5 + 1.6 * strength, 1.6, 0.8);
            Synth.modulated(out, f * 1.002, 14, 0.35 * strength, 0.25, 0.25);
            double fall = Math.pow(0.001, 1 / (Math.clamp(1_800 / f, 2.5, 8) * Synth.RATE));
            double level = 1;
            for (int i = 0; i < out.length; i++) {
                out[i] *= (float) level;
                level *= fall;
            }
            Synth.shape(out, 0.003, seconds, 0.35);
            return out;
        }
    },
    VIBRAPHONE {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 1.6);
            Synth.ring(out, f, 1, 3.5, 0);
            Synth.ring(out, f * 4, 0.22 * strength, 1.1, 0);
            Synth.ring(out, f * 9.9, 0.05 * strength, 0.25, 0);
            for (int i = 0; i < out.length; i++) {
                out[i] *= (float) (1 + 0.22 * Math.sin(2 * Math.PI * 5.2 * i / Synth.RATE));
            }
            Synth.shape(out, 0.002, seconds + 0.6, 1);
            return out;
        }
    },
    BELL {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 2.2);
            double[] ratios = {1, 2.0, 3.01, 4.1, 5.43};
            for (int i = 0; i < ratios.length; i++) {
                Synth.ring(out, f * ratios[i], Math.pow(0.5, i), 3.2 / (i + 1), i);
            }
            Synth.shape(out, 0.004, seconds + 1.2, 1);
            return out;
        }
    },
    GUITAR {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 0.5);
            Synth.string(out, f, 0.25 + 0.45 * strength, Math.clamp(900 / f, 1.5, 6), random);
            var body = out.clone();
            Synth.lowPass(body, 210);
            for (int i = 0; i < out.length; i++) {
                out[i] += 0.5f * body[i];
            }
            Synth.highPass(out, 70);
            Synth.shape(out, 0.002, seconds, 0.25);
            return out;
        }
    },
    HARP {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 1.8);
            Synth.string(out, f, 0.18 + 0.25 * strength, Math.clamp(1_500 / f, 2.5, 9), random);
            Synth.shape(out, 0.003, seconds + 1, 1);
            return out;
        }
    },
    FLUTE {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 0.25);
            var breath = Synth.silence(seconds + 0.25);
            Synth.noise(breath, 0.05, random);
            Synth.lowPass(breath, Math.min(9_000, 3 * f));
            double phase = 0;
            for (int i = 0; i < out.length; i++) {
                double t = (double) i / Synth.RATE;
                double vibrato = Math.min(1, t / 0.5) * Math.sin(2 * Math.PI * 5 * t);
                phase += 2 * Math.PI * f * (1 + 0.004 * vibrato) / Synth.RATE;
                double tone = Math.sin(phase) + 0.28 * strength * Math.sin(2 * phase) + 0.1 * Math.sin(3 * phase);
                out[i] = (float) (tone * (1 + 0.12 * vibrato) + breath[i]);
            }
            Synth.shape(out, 0.06, seconds, 0.2);
            return out;
        }
    },
    LEAD {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 0.3);
            Synth.saw(out, f * 0.9975, 0.5, 0.1);
            Synth.saw(out, f * 1.0025, 0.5, 0.6);
            Synth.square(out, f / 2, 0.22, 0.5);
            Synth.sweep(out, 1_600 + 5_000 * strength, 1_300 + f, 0.5, 1.1);
            Synth.shape(out, 0.008, seconds, 0.25);
            return out;
        }
    },
    PLUCK {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(Math.min(seconds, 0.4) + 0.5);
            Synth.saw(out, f * 0.998, 0.5, 0);
            Synth.saw(out, f * 1.002, 0.5, 0.5);
            Synth.sweep(out, 2_500 + 6_500 * strength, 350, 0.16, 1.3);
            Synth.shape(out, 0.002, 0.12, 0.45);
            return out;
        }
    },
    PAD {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 1.4);
            for (int i = -1; i <= 1; i++) {
                Synth.saw(out, f * (1 + 0.0038 * (i + 0.3 * random.nextDouble())), 0.33, random.nextDouble());
            }
            Synth.sweep(out, 500 + 900 * strength, 1_000 + 1_400 * strength, 2.5, 0.8);
            Synth.shape(out, Math.min(0.7, seconds / 3), seconds, 1.2);
            return out;
        }

        @Override
        boolean isWide() {
            return true;
        }
    },
    STRINGS {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 0.6);
            for (int i = -1; i <= 1; i++) {
                Synth.saw(out, f * (1 + 0.0025 * (i + 0.4 * random.nextDouble())), 0.33, random.nextDouble());
            }
            Synth.sweep(out, 900, 1_500 + 1_800 * strength, 0.8, 0.75);
            Synth.shape(out, Math.min(0.22, seconds / 3), seconds, 0.5);
            return out;
        }

        @Override
        boolean isWide() {
            return true;
        }
    },
    STAB {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 0.25);
            for (int i = -1; i <= 1; i++) {
                Synth.saw(out, f * (1 + 0.006 * i), 0.33, random.nextDouble());
            }
            Synth.sweep(out, 3_500 * (0.4 + strength), 700, 0.25, 1);
            Synth.shape(out, 0.004, seconds, 0.2);
            return out;
        }

        @Override
        boolean isWide() {
            return true;
        }
    },
    UPRIGHT_BASS {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 0.25);
            double[] levels = {1, 0.55, 0.3, 0.16, 0.1, 0.05};
            for (int n = 1; n <= levels.length; n++) {
                Synth.ring(out, n * f, levels[n - 1] * (n == 1 ? 1 : 0.5 + strength), 1.8 / n, 0);
            }
            addKnock(out, 0.15 * strength, random);
            Synth.shape(out, 0.006, seconds, 0.15);
            return out;
        }
    },
    SYNTH_BASS {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 0.12);
            Synth.saw(out, f * 1.001, 0.6, 0);
            Synth.square(out, f * 0.999, 0.3, 0.5);
            Synth.sweep(out, 500 + 1_400 * strength, 220, 0.18, 1.4);
            Synth.ring(out, f, 0.7, 20, 0);
            Synth.shape(out, 0.004, seconds, 0.1);
            return out;
        }
    },
    SUB_BASS {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 0.15);
            Synth.ring(out, f, 1, 30, 0);
            Synth.drive(out, 1.8);
            Synth.shape(out, 0.008, seconds, 0.12);
            return out;
        }
    },
    REESE {
        @Override
        float[] sound(double f, double seconds, double strength, SplittableRandom random) {
            var out = Synth.silence(seconds + 0.1);
            Synth.saw(out, f * 0.994, 0.45, 0);
            Synth.saw(out, f * 1.006, 0.45, 0.4);
            Synth.sweep(out, 300, 500 + 500 * strength, 0.6, 1.2);
            Synth.ring(out, f, 0.8, 30, 0);
            Synth.drive(out, 1.3);
            Synth.shape(out, 0.01, seconds, 0.09);
            return out;
        }
    };

    abstract float[] sound(double frequency, double seconds, double strength, SplittableRandom random);

    /** Whether the two channels are played apart, which makes it wide. */
    boolean isWide() {
        return false;
    }

    @Override
    public Voice play(int pitch, double seconds, double strength, SplittableRandom random) {
        var f = Synth.frequency(pitch);
        var left = sound(f, seconds, strength, random);
        return Voice.level(left, isWide() ? sound(f, seconds, strength, random) : left);
    }

    private static void addKnock(float[] out, double level, SplittableRandom random) {
        var knock = Synth.silence(0.03);
        Synth.noise(knock, level, random);
        Synth.lowPass(knock, 2_200);
        Synth.shape(knock, 0.001, 0, 0.03);
        for (int i = 0; i < Math.min(out.length, knock.length); i++) {
            out[i] += knock[i];
        }
    }
}
