package org.hathor.library.control.sound;

/** A filter of the second order, in the transposed direct form II. */
public final class Biquad {

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double z1;
    private double z2;

    Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
        this.b0 = b0 / a0;
        this.b1 = b1 / a0;
        this.b2 = b2 / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    public static Biquad highPass(double rate, double frequency, double q) {
        var w = 2 * Math.PI * frequency / rate;
        var alpha = Math.sin(w) / (2 * q);
        var cos = Math.cos(w);
        return new Biquad((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    public static Biquad lowPass(double rate, double frequency, double q) {
        var w = 2 * Math.PI * frequency / rate;
        var alpha = Math.sin(w) / (2 * q);
        var cos = Math.cos(w);
        return new Biquad((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    public static Biquad bandPass(double rate, double frequency, double q) {
        var w = 2 * Math.PI * frequency / rate;
        var alpha = Math.sin(w) / (2 * q);
        return new Biquad(alpha, 0, -alpha, 1 + alpha, -2 * Math.cos(w), 1 - alpha);
    }

    /** Lifts all above a frequency by some decibels. */
    public static Biquad highShelf(double rate, double frequency, double decibels) {
        var a = Math.pow(10, decibels / 40);
        var w = 2 * Math.PI * frequency / rate;
        var cos = Math.cos(w);
        var edge = 2 * Math.sqrt(a) * Math.sin(w) / Math.sqrt(2);
        return new Biquad(
                a * (a + 1 + (a - 1) * cos + edge),
                -2 * a * (a - 1 + (a + 1) * cos),
                a * (a + 1 + (a - 1) * cos - edge),
                a + 1 - (a - 1) * cos + edge,
                2 * (a - 1 - (a + 1) * cos),
                a + 1 - (a - 1) * cos - edge);
    }

    /** ITU-R BS.1770-4, the shelf for the head, for any rate. */
    static Biquad headShelf(double rate) {
        var k = Math.tan(Math.PI * 1_681.974450955533 / rate);
        var q = 0.7071752369554196;
        var high = Math.pow(10, 3.999843853973347 / 20);
        var band = Math.pow(high, 0.4996667741545416);
        return new Biquad(
                high + band * k / q + k * k,
                2 * (k * k - high),
                high - band * k / q + k * k,
                1 + k / q + k * k,
                2 * (k * k - 1),
                1 - k / q + k * k);
    }

    /** ITU-R BS.1770-4, the high pass of the revised low-frequency B curve, for any rate. */
    static Biquad lowCut(double rate) {
        var k = Math.tan(Math.PI * 38.13547087602444 / rate);
        var q = 0.5003270373238773;
        var a0 = 1 + k / q + k * k;
        // The numerator is not divided by a0 in the recommendation.
        return new Biquad(a0, -2 * a0, a0, a0, 2 * (k * k - 1), 1 - k / q + k * k);
    }

    public double next(double in) {
        var out = b0 * in + z1;
        z1 = b1 * in - a1 * out + z2;
        z2 = b2 * in - a2 * out;
        return out;
    }
}
