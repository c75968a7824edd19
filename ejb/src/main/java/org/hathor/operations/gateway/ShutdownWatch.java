package org.hathor.operations.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.management.AttributeChangeNotification;
import javax.management.JMException;
import javax.management.Notification;
import javax.management.NotificationListener;
import javax.management.ObjectName;
import org.hathor.operations.boundary.Draining;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the server was told to stop, before it refuses anything, so that the node drains before it goes. The server
 * announces each change of its state and waits for the listeners; right after that it closes every socket with a 1001,
 * and ours are to have got their 1012 by then.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ShutdownWatch {

    private static final Logger LOG = Logger.getLogger(ShutdownWatch.class);
    private static final String STATE = "jboss.root:type=state";
    private static final Set<String> LEAVING = Set.of("pre_suspend", "suspending", "stopping");
    private static final Duration HEAD_START = Duration.ofMillis(500);

    @Inject
    private Draining draining;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    private final NotificationListener listener = this::changed;

    @PostConstruct
    void watch() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .addNotificationListener(new ObjectName(STATE), listener, null, null);
        } catch (JMException e) {
            throw new IllegalStateException("This server does not tell when it stops", e);
        }
    }

    @PreDestroy
    void forget() {
        draining.begin();
        try {
            ManagementFactory.getPlatformMBeanServer().removeNotificationListener(new ObjectName(STATE), listener);
        } catch (JMException e) {
            LOG.debug("The server does not know the listener any more", e);
        }
    }

    private void changed(Notification notification, @Nullable Object handback) {
        if (notification instanceof AttributeChangeNotification change
                && LEAVING.contains(String.valueOf(change.getNewValue()))
                && processEnds()) {
            try {
                executor.submit(draining::begin).get(HEAD_START.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.debug("Jobs are still running; they drain on their own", e);
            } catch (ExecutionException e) {
                LOG.warn("The node could not drain", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A server that was merely suspended by its operator comes back; only the end of the process has no way back. */
    private boolean processEnds() {
        var probe = threads.newThread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException alreadyShuttingDown) {
            return true;
        }
    }
}
