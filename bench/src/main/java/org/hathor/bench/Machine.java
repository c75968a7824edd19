package org.hathor.bench;

import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The machine and how quiet it is.
 *
 * @param spinBefore million rounds of fixed arithmetic a second on one thread, before the runs
 * @param spinAfter the same after them: a difference of more than a few per cent says that the machine was not ours alone
 * @param loadBefore the load average over one minute before the runs; the runs themselves raise it
 */
record Machine(
        String cpu,
        int processors,
        String kernel,
        String java,
        double memoryGigabytes,
        double spinBefore,
        double spinAfter,
        double loadBefore) {

    private static final long SPIN_NANOS = 500_000_000;

    static Machine before() {
        return new Machine(
                cpuName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.version"),
                System.getProperty("java.vendor.version") + " " + System.getProperty("java.version"),
                ProcFiles.kilobytes(ProcFiles.read(Path.of("/proc/meminfo")), "MemTotal:") / (1024.0 * 1024),
                spin(),
                0,
                Double.parseDouble(ProcFiles.read(Path.of("/proc/loadavg")).split(" ", 2)[0]));
    }

    Machine after() {
        return new Machine(cpu, processors, kernel, java, memoryGigabytes, spinBefore, spin(), loadBefore);
    }

    /** The change of the machine's own speed between the two calibrations, in per cent. */
    double noise() {
        return Math.abs(spinAfter - spinBefore) / spinBefore * 100;
    }

    private static double spin() {
        spinFor(SPIN_NANOS);
        return Math.round(spinFor(SPIN_NANOS) * 10) / 10.0;
    }

    private static double spinFor(long nanos) {
        var state = 88_172_645_463_325_252L;
        var rounds = 0L;
        var start = System.nanoTime();
        var now = start;
        while (now - start < nanos) {
            for (var i = 0; i < 10_000; i++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
            }
            rounds += state == 0 ? 0 : 10_000;
            now = System.nanoTime();
        }
        return rounds / ((now - start) / 1e9) / 1e6;
    }

    private static String cpuName() {
        return ProcFiles.read(Path.of("/proc/cpuinfo"))
                .lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .collect(Collectors.toSet())
                .toString();
    }
}
