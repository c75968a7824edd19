package org.hathor.library.control.sound;

/** The fast Fourier transform of a power of two of real samples, behind a Hann window. */
final class Fft {

    private final int size;
    private final double[] cos;
    private final double[] sin;
    private final double[] window;
    private final int[] turned;
    private final double[] real;
    private final double[] imaginary;

    Fft(int size) {
        this.size = size;
        cos = new double[size / 2];
        sin = new double[size / 2];
        window = new double[size];
        turned = new int[size];
        real = new double[size];
        imaginary = new double[size];
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
            turned[i] = Integer.reverse(i) >>> (32 - bits);
        }
        for (int i = 0; i < size / 2; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / size);
            sin[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    /** Writes the magnitudes of the lower half of the spectrum. */
    void magnitudes(float[] samples, int from, double[] magnitudes) {
        for (int i = 0; i < size; i++) {
            real[turned[i]] = samples[from + i] * window[i];
        }
        java.util.Arrays.fill(imaginary, 0);
        for (int half = 1; half < size; half *= 2) {
            int step = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int i = 0; i < half; i++) {
                    butterfly(start + i, start + i + half, cos[i * step], sin[i * step]);
                }
            }
        }
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = Math.sqrt(real[i] * real[i] + imaginary[i] * imaginary[i]);
        }
    }

    private void butterfly(int one, int other, double c, double s) {
        double r = real[other] * c - imaginary[other] * s;
        double i = real[other] * s + imaginary[other] * c;
        real[other] = real[one] - r;
        imaginary[other] = imaginary[one] - i;
        real[one] += r;
        imaginary[one] += i;
    }
}
