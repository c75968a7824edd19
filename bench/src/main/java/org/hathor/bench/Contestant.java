package org.hathor.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** A request to a server under the driver, with the CPU clock of the server's process. */
record Contestant(HttpRequest request, long pid, Options options) {

    private static final int WARM_UP_ROUNDS = 15;
    private static final double LEVEL = 1.03;

    /**
     * One run against one server.
     *
     * @param cpuMicros user and system time of the server's process for each answered request
     */
    record Run(
            double perSecond,
            double cpuMicros,
            long failed,
            Map<String, Long> failures,
            Percentiles response,
            Percentiles service,
            Percentiles driverLateness) {}

    private interface Load {
        Outcome drive() throws IOException;
    }

    /** Until it grows no faster: under full load the compiler gets its share of the processors late. */
    void warmUp() throws IOException {
        var before = 0.0;
        for (var round = 0; round < WARM_UP_ROUNDS; round++) {
            var now = full(options.seconds()).perSecond();
            if (now < before * LEVEL) {
                return;
            }
            before = Math.max(before, now);
        }
    }

    Run full(Duration duration) throws IOException {
        return run(() -> HttpLoad.closed(request, options.connections(), duration));
    }

    Run paced(int rate) throws IOException {
        return run(() -> HttpLoad.open(request, options.connections(), options.seconds(), rate));
    }

    private Run run(Load load) throws IOException {
        var before = ProcFiles.cpu(pid);
        var outcome = load.drive();
        var cpu = ProcFiles.cpu(pid).minus(before);
        var latencies = outcome.latencies();
        return new Run(
                outcome.perSecond(),
                outcome.answered() == 0 ? 0 : cpu.toNanos() / 1000.0 / outcome.answered(),
                outcome.failed(),
                outcome.failures(),
                latencies.response(),
                latencies.service(),
                latencies.lateness());
    }
}
