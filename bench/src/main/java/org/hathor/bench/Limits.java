package org.hathor.bench;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/** The bench is a measuring instrument, not a weapon: it drives this machine, a bounded number of times. */
final class Limits {

    static final double RATE = 200_000;
    static final int CONNECTIONS = 1_000;
    static final Duration RUN = Duration.ofMinutes(2);

    private Limits() {}

    /** The target itself, when it is on this machine. */
    static URI local(URI target) {
        if (!"http".equals(target.getScheme()) || target.getHost() == null) {
            throw new IllegalArgumentException("The target must be a http:// URL: " + target);
        }
        try {
            if (!InetAddress.getByName(target.getHost()).isLoopbackAddress()) {
                throw new IllegalArgumentException("The bench drives loopback addresses only, not " + target.getHost());
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Unknown host " + target.getHost(), e);
        }
        return target;
    }

    static int connections(int wanted) {
        if (wanted < 1 || wanted > CONNECTIONS) {
            throw new IllegalArgumentException("Between 1 and " + CONNECTIONS + " connections, not " + wanted);
        }
        return wanted;
    }

    static Duration run(Duration wanted) {
        if (wanted.isNegative() || wanted.isZero() || wanted.compareTo(RUN) > 0) {
            throw new IllegalArgumentException(
                    "A run lasts up to " + RUN.toSeconds() + " s, not " + wanted.toSeconds());
        }
        return wanted;
    }
}
