package org.hathor.library.control.demo;

/**
 * What a fixed predictor leaves of a block (RFC 9639, section 9.2.5).
 *
 * @param order how many samples it looks back
 * @param samples the block
 * @param values what is left, behind the first {@code order} of them
 * @param weight the sum of what is left, without signs
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Residual(int order, int[] samples, int[] values, long weight) {

    private static final int HIGHEST_ORDER = 4;

    /** The best there is. */
    static Residual of(int[] samples) {
        var values = samples;
        Residual best = new Residual(0, samples, values, weight(values, 0));
        for (int order = 1; order <= HIGHEST_ORDER && order < samples.length; order++) {
            var next = new int[samples.length];
            for (int i = order; i < samples.length; i++) {
                next[i] = values[i] - values[i - 1];
            }
            values = next;
            long weight = weight(values, order);
            if (weight < best.weight()) {
                best = new Residual(order, samples, values, weight);
            }
        }
        return best;
    }

    private static long weight(int[] values, int from) {
        long sum = 0;
        for (int i = from; i < values.length; i++) {
            sum += Math.abs(values[i]);
        }
        return sum;
    }
}
