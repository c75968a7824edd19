package org.hathor.operations.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.control.Recurrence;

/** Who does which kind of job: every {@link JobHandler} bean of the product. */
@ApplicationScoped
public class JobHandlers {

    @Inject
    private Instance<JobHandler> beans;

    private final Map<String, JobHandler> byKind = new HashMap<>();

    @PostConstruct
    void collect() {
        for (var handler : beans) {
            if (byKind.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("Two handlers do jobs of the kind " + handler.kind());
            }
        }
    }

    public Optional<JobHandler> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** The kinds that are queued by the calendar. */
    public List<Recurrence> recurring() {
        return byKind.values().stream()
                .mapMulti((JobHandler handler, java.util.function.Consumer<Recurrence> sink) -> {
                    var period = handler.every();
                    if (period != null) {
                        sink.accept(new Recurrence(handler.kind(), period));
                    }
                })
                .toList();
    }
}
