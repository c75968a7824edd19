package org.hathor.bench;

import org.HdrHistogram.Histogram;

/** What is told of a histogram; times in microseconds. */
record Percentiles(long count, double p50, double p90, double p99, double p999, double max, double mean) {

    static Percentiles of(Histogram nanos) {
        return new Percentiles(
                nanos.getTotalCount(),
                micros((double) nanos.getValueAtPercentile(50)),
                micros((double) nanos.getValueAtPercentile(90)),
                micros((double) nanos.getValueAtPercentile(99)),
                micros((double) nanos.getValueAtPercentile(99.9)),
                micros((double) nanos.getMaxValue()),
                micros(nanos.getMean()));
    }

    private static double micros(double nanos) {
        return Math.round(nanos / 100) / 10.0;
    }
}
