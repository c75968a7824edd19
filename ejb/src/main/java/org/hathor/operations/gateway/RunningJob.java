package org.hathor.operations.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hathor.operations.boundary.JobRun;
import org.jspecify.annotations.Nullable;

/** One attempt that a thread of this node is busy with. */
final class RunningJob implements JobRun {

    /** Why it should stop, if it should. */
    enum Stop {
        CANCELLED,
        LEASE_LOST,
        GOING_DOWN
    }

    private final Claim claim;
    private final AtomicReference<@Nullable Report> unwritten = new AtomicReference<>();
    private volatile Map<String, ? extends @Nullable Object> result = Map.of();
    private volatile @Nullable Stop stop;
    private volatile long renewedAt = System.nanoTime();
    private @Nullable Thread thread;

    RunningJob(Claim claim, Thread thread) {
        this.claim = claim;
        this.thread = thread;
    }

    Claim claim() {
        return claim;
    }

    Map<String, ? extends @Nullable Object> result() {
        return result;
    }

    @Nullable
    Stop stopped() {
        return stop;
    }

    /** The newest report that was not written down yet. */
    @Nullable
    Report takeReport() {
        return unwritten.getAndSet(null);
    }

    void renewed() {
        renewedAt = System.nanoTime();
    }

    Duration sinceRenewed() {
        return Duration.ofNanos(System.nanoTime() - renewedAt);
    }

    /** Asks the handler to stop, and wakes it if it waits for something. */
    synchronized void stop(Stop why) {
        if (stop == null && thread != null) {
            stop = why;
            thread.interrupt();
        }
    }

    /** The handler has returned: from now on nobody interrupts its thread, and what came too late is forgotten. */
    synchronized void left() {
        thread = null;
        Thread.interrupted();
    }

    @Override
    public UUID id() {
        return claim.id();
    }

    @Override
    public Map<String, @Nullable Object> payload() {
        return claim.payload();
    }

    @Override
    public @Nullable UUID ownerId() {
        return claim.ownerId();
    }

    @Override
    public int attempt() {
        return claim.attempt();
    }

    @Override
    public void progress(double fraction, String message) {
        unwritten.set(new Report(fraction, message));
    }

    @Override
    public void result(Map<String, ? extends @Nullable Object> outcome) {
        result = outcome;
    }

    @Override
    public boolean cancelled() {
        return stop != null;
    }
}
