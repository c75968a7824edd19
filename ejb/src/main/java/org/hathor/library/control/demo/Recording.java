package org.hathor.library.control.demo;

/** A finished recording in two channels, from -1 to 1. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Recording(float[] left, float[] right) {

    double seconds() {
        return (double) left.length / Synth.RATE;
    }
}
