package org.hathor.library.control.demo;

/** A room: eight delays that feed one another (Hadamard), each a little duller every time round. */
final class Room {

    private static final int[] LENGTHS = {1_433, 1_601, 1_867, 2_053, 2_251, 2_399, 2_617, 2_797};

    private final float[][] lines = new float[LENGTHS.length][];
    private final int[] at = new int[LENGTHS.length];
    private final double[] dull = new double[LENGTHS.length];
    private final double[] feedback = new double[LENGTHS.length];
    private final double[] out = new double[LENGTHS.length];
    private final float[] before;
    private int beforeAt;
    private final double damping;

    /**
     * Builds a room.
     *
     * @param seconds after which a sound has fallen by 60 dB
     * @param brightness 0 to 1
     */
    Room(double seconds, double brightness) {
        for (int i = 0; i < LENGTHS.length; i++) {
            lines[i] = new float[LENGTHS[i]];
            feedback[i] = Math.pow(0.001, LENGTHS[i] / (seconds * Synth.RATE)) / Math.sqrt(LENGTHS.length);
        }
        before = new float[(int) (0.018 * Synth.RATE)];
        damping = 0.25 + 0.65 * brightness;
    }

    /** Adds the room's answer to a sound onto two channels. */
    void add(float[] in, float[] left, float[] right, double level) {
        for (int n = 0; n < in.length; n++) {
            float dry = before[beforeAt];
            before[beforeAt] = in[n];
            beforeAt = beforeAt + 1 == before.length ? 0 : beforeAt + 1;
            for (int i = 0; i < out.length; i++) {
                dull[i] += damping * (lines[i][at[i]] - dull[i]);
                out[i] = dull[i];
            }
            left[n] += (float) (level * (out[0] - out[2] + out[4] - out[6]));
            right[n] += (float) (level * (out[1] - out[3] + out[5] - out[7]));
            mix();
            for (int i = 0; i < out.length; i++) {
                lines[i][at[i]] = (float) (out[i] * feedback[i] + dry * 0.35);
                at[i] = at[i] + 1 == LENGTHS[i] ? 0 : at[i] + 1;
            }
        }
    }

    private void mix() {
        for (int half = 1; half < out.length; half *= 2) {
            for (int i = 0; i < out.length; i += 2 * half) {
                for (int j = i; j < i + half; j++) {
                    double sum = out[j] + out[j + half];
                    out[j + half] = out[j] - out[j + half];
                    out[j] = sum;
                }
            }
        }
    }
}
