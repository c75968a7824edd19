package org.hathor.launcher.demo;

import java.util.random.RandomGenerator;

/** Choices as they are in life: a few are taken often, most hardly ever (Zipf's law, flattened at the top). */
final class Skew {

    private Skew() {}

    /**
     * A number below {@code count}, the small ones more often than the large.
     *
     * @param flat how much the first ones are alike; the first of all is chosen about 1 in {@code flat * ln(count / flat)}
     */
    static int pick(RandomGenerator random, int count, int flat) {
        var ratio = (count + flat) / (double) flat;
        var picked = (int) (flat * (Math.pow(ratio, random.nextDouble()) - 1));
        return Math.min(picked, count - 1);
    }
}
