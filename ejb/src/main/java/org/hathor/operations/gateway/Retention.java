package org.hathor.operations.gateway;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.hathor.operations.boundary.OperationsConfig;
import org.hathor.operations.entity.AuditRepository;
import org.hathor.operations.entity.IdempotencyRepository;
import org.hathor.operations.entity.JobRepository;

/** Deletes some of what is older than its time; each call is a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Retention {

    private static final Duration REPEATABLE = Duration.ofHours(24);

    @Inject
    private AuditRepository trail;

    @Inject
    private IdempotencyRepository answers;

    @Inject
    private JobRepository jobs;

    @Inject
    private OperationsConfig config;

    @Inject
    private Clock clock;

    public int audit(int atMost) {
        return trail.forget(clock.instant().minus(config.auditRetention()), atMost);
    }

    public int idempotency(int atMost) {
        return answers.forget(clock.instant().minus(REPEATABLE), atMost);
    }

    public int jobs(int atMost) {
        return jobs.forget(clock.instant().minus(config.jobRetention()), atMost);
    }
}
