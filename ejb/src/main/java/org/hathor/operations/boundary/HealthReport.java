package org.hathor.operations.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import org.hathor.operations.boundary.HealthView.Check;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Checks what this node needs, all at once, and answers within {@link #DEADLINE} whatever hangs. A check that did not
 * come back is not started a second time, so a database that hangs costs one thread and not one a question.
 */
@ApplicationScoped
public class HealthReport {

    private static final Logger LOG = Logger.getLogger(HealthReport.class);
    static final Duration DEADLINE = Duration.ofMillis(1_500);
    private static final Duration FRESH = Duration.ofSeconds(1);

    @Inject
    Instance<HealthProbe> probes;

    @Inject
    Clock clock;

    @Inject
    Draining draining;

    // By its global name: the management port asks on a thread that knows no java:comp.
    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    ExecutorService executor;

    private final ConcurrentMap<String, Inquiry> inquiries = new ConcurrentHashMap<>();
    private @Nullable HealthView latest;

    /** Those who ask at the same moment wait for the same answer. */
    public synchronized HealthView current() {
        var known = latest;
        if (known == null || known.at().plus(FRESH).isBefore(clock.instant())) {
            known = ask();
            latest = known;
        }
        return new HealthView(known.healthy(), draining.isDraining(), known.at(), known.checks());
    }

    private HealthView ask() {
        var deadline = System.nanoTime() + DEADLINE.toNanos();
        var asked = probes.stream().map(this::inquiry).toList();
        var checks = asked.stream()
                .map(inquiry -> inquiry.answer(deadline))
                .sorted(Comparator.comparing(Check::name))
                .toList();
        tellChanges(checks);
        return new HealthView(
                checks.stream().allMatch(check -> check.up() || !check.vital()), false, clock.instant(), checks);
    }

    private Inquiry inquiry(HealthProbe probe) {
        return inquiries.compute(
                probe.name(),
                (name, running) -> running != null && running.isRunning() ? running : Inquiry.start(probe, executor));
    }

    private void tellChanges(List<Check> checks) {
        var before = latest;
        for (var check : checks) {
            var wasUp = before == null
                    || before.checks().stream().noneMatch(old -> old.name().equals(check.name()) && !old.up());
            if (check.up() != wasUp) {
                if (check.up()) {
                    LOG.infof("Health: %s is up again", check.name());
                } else {
                    LOG.warnf("Health: %s is down. %s", check.name(), check.problem());
                }
            }
        }
    }
}
