package org.hathor.library.control.sound;

import java.util.Arrays;

/** Listens to a song once, sample by sample, and tells what there is to tell. */
public final class SoundAnalysis {

    /** The rate at which it listens. */
    public static final int RATE = 44_100;

    /** How many points a waveform has. */
    public static final int POINTS = 800;

    private static final int BUCKET = 512;
    private static final int EVERY = 4;
    private static final double SILENT = 0.001;
    private static final double QUIET = -36;
    private static final double LOUD = -8;

    private final Loudness loudness = new Loudness(RATE);
    private final TempoFinder tempo = new TempoFinder((double) RATE / EVERY);
    private final KeyFinder key = new KeyFinder((double) RATE / EVERY);
    private final Biquad[] below = {
        Biquad.lowPass(RATE, 4_400, 0.54), Biquad.lowPass(RATE, 4_400, 1.31),
    };
    private final Biquad above = Biquad.highPass(RATE, 3_000, 0.7071);
    private float[] peaks = new float[1 << 14];
    private long samples;
    private long firstSound = -1;
    private long lastSound;
    private double power;
    private double brightPower;

    public void add(float left, float right) {
        loudness.add(left, right);
        float peak = Math.max(Math.abs(left), Math.abs(right));
        int bucket = (int) (samples / BUCKET);
        if (bucket == peaks.length) {
            peaks = Arrays.copyOf(peaks, 2 * bucket);
        }
        peaks[bucket] = Math.max(peaks[bucket], peak);
        if (peak > SILENT) {
            firstSound = firstSound < 0 ? samples : firstSound;
            lastSound = samples + 1;
        }
        double both = 0.5 * (left + right);
        double bright = above.next(both);
        power += both * both;
        brightPower += bright * bright;
        double narrow = below[1].next(below[0].next(both));
        if (samples % EVERY == 0) {
            tempo.add((float) narrow);
            key.add((float) narrow);
        }
        samples++;
    }

    public SoundFindings findings() {
        boolean silent = firstSound < 0;
        var beat = tempo.tempo();
        var tonality = key.key();
        boolean beats = !silent && beat.confidence() > 0;
        return new SoundFindings(
                millis(samples),
                loudness.integrated(),
                Math.clamp(seconds() / 3, 0, 1),
                loudness.peak(),
                waveform(),
                silent ? millis(samples) : millis(firstSound),
                silent ? 0 : millis(samples - lastSound),
                beats ? beat : null,
                silent || tonality.confidence() == 0 ? null : tonality,
                new Estimate<>(silent ? 0 : energy(), Math.clamp(seconds() / 10, 0, 1)));
    }

    /** How lively: how much begins, how bright it is, how loud it is. */
    private double energy() {
        double activity = Math.clamp((tempo.activity() - 1) / 7, 0, 1);
        double brightness = Math.clamp((10 * Math.log10(brightPower / Math.max(power, 1e-12)) + 30) / 25, 0, 1);
        double loud = Math.clamp((loudness.integrated() - QUIET) / (LOUD - QUIET), 0, 1);
        return 0.5 * activity + 0.25 * brightness + 0.25 * loud;
    }

    /** The highest sample of each stretch, 0 to 255. */
    private byte[] waveform() {
        int buckets = (int) ((samples + BUCKET - 1) / BUCKET);
        var points = new byte[POINTS];
        for (int i = 0; i < POINTS; i++) {
            int from = (int) ((long) i * buckets / POINTS);
            int to = Math.max(from + 1, (int) ((i + 1L) * buckets / POINTS));
            float highest = 0;
            for (int j = from; j < Math.min(to, buckets); j++) {
                highest = Math.max(highest, peaks[j]);
            }
            points[i] = (byte) Math.min(255, Math.round(highest * 255));
        }
        return points;
    }

    private double seconds() {
        return (double) samples / RATE;
    }

    private static long millis(long samples) {
        return samples * 1_000 / RATE;
    }
}
