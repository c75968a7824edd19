package org.hathor.operations.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.hathor.operations.boundary.NoticeChanged;
import org.hathor.operations.boundary.NoticeNews;
import org.hathor.web.live.LiveSockets;
import org.hathor.web.live.ServerMessage;

/** Tells every open socket that a notice changed. */
@ApplicationScoped
public class NoticePush {

    @Inject
    private NoticeNews news;

    @Inject
    private LiveSockets sockets;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        news.subscribe(this::push);
    }

    private void push(NoticeChanged change) {
        sockets.broadcast(new ServerMessage.NoticeChanged(change.id(), change.change()));
    }
}
