package org.hathor.operations.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import org.hathor.operations.boundary.Draining;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Notices that the server was told to stop, while it still serves, so that the node drains before it goes. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ShutdownWatch {

    private static final Logger LOG = Logger.getLogger(ShutdownWatch.class);

    @Inject
    private Draining draining;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable Thread hook;

    @PostConstruct
    void watch() {
        var thread = threads.newThread(draining::begin);
        Runtime.getRuntime().addShutdownHook(thread);
        hook = thread;
    }

    @PreDestroy
    void forget() {
        draining.begin();
        try {
            if (hook != null) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException alreadyShuttingDown) {
            LOG.trace("The hook runs already", alreadyShuttingDown);
        }
    }
}
