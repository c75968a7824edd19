package org.hathor.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Drives one request against a server from a single thread, so that the driver costs little of a machine that it shares
 * with the server. Open loop: requests are due at a constant rate, whether or not the server keeps up. Closed loop: each
 * connection asks again as soon as it was answered, which finds the highest throughput and says little of latency.
 */
final class HttpLoad {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final long NAP_NANOS = 50_000;
    private static final int MOST_BROKEN = 200;

    private final HttpRequest request;
    private final Deque<HttpConnection> idle = new ArrayDeque<>();
    private final List<HttpConnection> all = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private final Map<String, Long> failures = new TreeMap<>();
    private int inFlight;
    private long answered;

    private HttpLoad(HttpRequest request) {
        this.request = request;
    }

    /** Asks as fast as the server answers. */
    static Outcome closed(HttpRequest request, int connections, Duration duration) throws IOException {
        return new HttpLoad(request).run(connections, duration, null);
    }

    /** Asks {@code perSecond} times a second. */
    static Outcome open(HttpRequest request, int connections, Duration duration, double perSecond) throws IOException {
        return new HttpLoad(request).run(connections, duration, perSecond);
    }

    private Outcome run(int connections, Duration duration, @Nullable Double perSecond) throws IOException {
        Limits.connections(connections);
        Limits.run(duration);
        try (var selector = Selector.open()) {
            for (var i = 0; i < connections; i++) {
                var connection = new HttpConnection(request, selector);
                all.add(connection);
                idle.add(connection);
            }
            var start = System.nanoTime();
            var end = start + duration.toNanos();
            var schedule = perSecond == null ? null : new Schedule(start, perSecond);
            var fired = loop(selector, schedule, end);
            var unsent = schedule == null ? 0 : schedule.dueBefore(end) - fired;
            count("not sent in time", unsent);
            count("no answer", inFlight);
            return new Outcome(answered, Map.copyOf(failures), Duration.ofNanos(end - start), latencies);
        } finally {
            all.forEach(HttpConnection::close);
        }
    }

    private long loop(Selector selector, @Nullable Schedule schedule, long end) throws IOException {
        var fired = 0L;
        while (true) {
            var now = System.nanoTime();
            if (now < end) {
                while (!idle.isEmpty() && (schedule == null || schedule.due(fired) <= now)) {
                    fire(schedule == null ? System.nanoTime() : schedule.due(fired));
                    fired++;
                }
            } else if (inFlight == 0 || now > end + GRACE.toNanos()) {
                return fired;
            }
            await(selector, schedule == null || idle.isEmpty() ? Long.MAX_VALUE : schedule.due(fired), end);
        }
    }

    private void fire(long due) {
        var connection = idle.remove();
        inFlight++;
        try {
            connection.send(due);
        } catch (IOException e) {
            broken(connection, e);
        }
    }

    private void await(Selector selector, long nextDue, long end) throws IOException {
        var now = System.nanoTime();
        var wait = Math.min(nextDue, Math.max(end, now + 1_000_000)) - now;
        if (wait > 2_000_000) {
            selector.select(this::ready, wait / 1_000_000 - 1);
        } else if (nextDue == Long.MAX_VALUE) {
            selector.select(this::ready, 1);
        } else {
            if (wait > 0) {
                LockSupport.parkNanos(Math.min(wait, NAP_NANOS));
            }
            selector.selectNow(this::ready);
        }
    }

    private void ready(SelectionKey key) {
        var connection = (HttpConnection) key.attachment();
        try {
            var answer = connection.read();
            if (!answer.complete()) {
                return;
            }
            latencies.record(connection.due, connection.sent, System.nanoTime());
            if (answer.status() >= 200 && answer.status() < 300) {
                answered++;
            } else {
                count("status " + answer.status(), 1);
            }
            inFlight--;
            idle.add(connection);
        } catch (IOException e) {
            broken(connection, e);
        }
    }

    private void broken(HttpConnection connection, IOException cause) {
        count(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), 1);
        inFlight--;
        connection.close();
        idle.add(connection);
        if (failures.values().stream().mapToLong(Long::longValue).sum() > MOST_BROKEN && answered == 0) {
            throw new IllegalStateException("The server does not answer: " + failures);
        }
    }

    private void count(String failure, long times) {
        if (times > 0) {
            failures.merge(failure, times, Long::sum);
        }
    }
}
