package org.hathor.accounts.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hathor.accounts.boundary.KeyRing;
import org.hathor.accounts.boundary.Revocation;
import org.hathor.accounts.boundary.TokenKeys;
import org.hathor.accounts.entity.AccountSessionRepository;
import org.jboss.logging.Logger;

/**
 * What accounts need at the start and by the clock. The keys follow one another. And what was ended is read from the table:
 * when the cache is still empty, and for what was committed by a node that died before it could tell, or beyond a network
 * that was torn.
 */
@Singleton
@Startup
@DependsOn("ConfigurationCheck")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AccountsTimer {

    private static final Logger LOG = Logger.getLogger(AccountsTimer.class);
    private static final Duration KEYS = Duration.ofMinutes(1);
    private static final Duration ENDS = Duration.ofSeconds(10);

    /** Transactions take a while from writing the time down to their commit, and clocks differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    @Inject
    private TokenKeys keys;

    @Inject
    private KeyRing ring;

    @Inject
    private AccountSessionRepository sessions;

    @Inject
    private Revocation revocation;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final List<Future<?>> tasks = new ArrayList<>();

    @PostConstruct
    void start() {
        keepKeys();
        revokeEnded(revocation.memory());
        every(KEYS, this::keepKeys);
        every(ENDS, () -> revokeEnded(ENDS.plus(OVERLAP)));
    }

    @PreDestroy
    void stop() {
        tasks.forEach(task -> task.cancel(false));
    }

    private void keepKeys() {
        keys.keepUp();
        ring.load();
    }

    private void revokeEnded(Duration lately) {
        Instant since = clock.instant().minus(lately);
        sessions.endedSince(since).forEach(id -> revocation.revoke(id.toString()));
    }

    private void every(Duration period, Runnable task) {
        Runnable guarded = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("What accounts need by the clock was not done", e);
            }
        };
        tasks.add(
                scheduler.scheduleWithFixedDelay(guarded, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS));
    }
}
