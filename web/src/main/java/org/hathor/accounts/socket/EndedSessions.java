package org.hathor.accounts.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.hathor.accounts.boundary.RevokedIds;
import org.hathor.web.live.LiveSockets;

/** Closes the sockets of a session or key at the moment it becomes void, on whichever node that was done. */
@ApplicationScoped
public class EndedSessions {

    @Inject
    private RevokedIds revoked;

    @Inject
    private LiveSockets sockets;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        revoked.subscribe(sockets::closeAllOf);
    }
}
