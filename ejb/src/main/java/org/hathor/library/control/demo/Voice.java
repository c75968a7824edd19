package org.hathor.library.control.demo;

/** The sound of one note in two channels, which may be the same. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Voice(float[] left, float[] right) {

    private static final int WINDOW = Synth.RATE / 10;
    private static final double LEVEL = 0.1;

    /** As loud as every other: its loudest tenth of a second has a power of -20 dB. */
    static Voice level(float[] left, float[] right) {
        var loudest = 1e-9;
        for (int from = 0; from < left.length; from += WINDOW / 2) {
            double sum = 0;
            int to = Math.min(left.length, from + WINDOW);
            for (int i = from; i < to; i++) {
                sum += left[i] * left[i];
            }
            loudest = Math.max(loudest, sum / WINDOW);
        }
        return scaled(left, right, LEVEL / Math.sqrt(loudest));
    }

    /** Its highest sample is at -6 dB: for drums, whose power says little. */
    static Voice peak(float[] mono) {
        float highest = 1e-9f;
        for (var sample : mono) {
            highest = Math.max(highest, Math.abs(sample));
        }
        return scaled(mono, mono, 0.5 / highest);
    }

    private static Voice scaled(float[] left, float[] right, double factor) {
        return new Voice(scaled(left, factor), scaled(right, factor));
    }

    private static float[] scaled(float[] channel, double factor) {
        var scaled = new float[channel.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (channel[i] * factor);
        }
        return scaled;
    }
}
