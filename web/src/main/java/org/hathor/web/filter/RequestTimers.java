package org.hathor.web.filter;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One histogram for each method, route and status that occurred. */
@ApplicationScoped
public class RequestTimers {

    private record Key(String method, String route, int status) {}

    @Inject
    private MeterRegistry meters;

    private final ConcurrentMap<Key, DurationHistogram> histograms = new ConcurrentHashMap<>();

    void record(String method, String route, int status, long nanos) {
        histograms
                .computeIfAbsent(new Key(method, route, status), this::histogram)
                .record(nanos);
    }

    private DurationHistogram histogram(Key key) {
        var histogram = new DurationHistogram();
        histogram.register(
                meters,
                "hathor.http.server.requests.seconds",
                "method",
                key.method(),
                "route",
                key.route(),
                "status",
                Integer.toString(key.status()));
        return histogram;
    }
}
