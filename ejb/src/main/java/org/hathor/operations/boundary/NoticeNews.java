package org.hathor.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells those who push to people that a notice changed, once that is committed. It is a list of listeners rather than an
 * event because events of the EJB jar do not reach the beans of a WAR, and because other nodes are to be told from here.
 */
@ApplicationScoped
public class NoticeNews {

    private final List<Consumer<NoticeChanged>> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener, which must not block. */
    public void subscribe(Consumer<NoticeChanged> listener) {
        listeners.add(listener);
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeChanged change) {
        listeners.forEach(listener -> listener.accept(change));
    }
}
