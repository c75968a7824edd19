package org.hathor.operations.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Identified;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A piece of background work. A worker that claimed it holds a lease; whoever finishes it has to name the worker and
 * the attempt that the lease was given to, so a worker that was believed dead cannot finish what another one took over.
 */
@Entity
public class Job extends Identified {

    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_ERROR = 4_000;

    private String kind;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private int priority;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, @Nullable Object> payload;

    private double progress;
    private @Nullable String message;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, @Nullable Object> result;

    private @Nullable String error;
    private int attempts;
    private int maxAttempts;
    private Instant runAt;
    private @Nullable String worker;
    private @Nullable Instant leaseUntil;
    private boolean cancelRequested;
    private @Nullable UUID ownerId;
    private @Nullable String dedupeKey;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    protected Job() {}

    /**
     * Queues work.
     *
     * @param priority -100 to 100, the highest is done first
     * @param dedupeKey there is only ever one job with this key; null when any number will do
     * @param maxAttempts how often it is tried before it counts as failed
     */
    public Job(
            UUID id,
            String kind,
            int priority,
            Map<String, ? extends @Nullable Object> payload,
            @Nullable UUID ownerId,
            @Nullable String dedupeKey,
            int maxAttempts,
            Instant now) {
        super(id);
        this.kind = kind;
        this.state = JobState.queued;
        this.priority = priority;
        this.payload = copy(payload);
        this.ownerId = ownerId;
        this.dedupeKey = dedupeKey;
        this.maxAttempts = maxAttempts;
        this.createdAt = now;
        this.runAt = now;
    }

    /** A worker takes it. */
    public void claim(String by, Instant now, Duration lease) {
        require(JobState.queued);
        state = JobState.running;
        worker = by;
        leaseUntil = now.plus(lease);
        attempts++;
        startedAt = now;
        progress = 0;
        message = null;
    }

    /** Whether that attempt of that worker still holds the lease. */
    public boolean isHeldBy(String by, int attempt) {
        return state == JobState.running && by.equals(worker) && attempts == attempt;
    }

    public void renew(Instant now, Duration lease) {
        require(JobState.running);
        leaseUntil = now.plus(lease);
    }

    public void report(double fraction, @Nullable String text) {
        require(JobState.running);
        progress = Math.clamp(fraction, 0, 1);
        message = shortened(text, LONGEST_MESSAGE);
    }

    public void succeed(Map<String, ? extends @Nullable Object> outcome, Instant now) {
        require(JobState.running);
        progress = 1;
        error = null;
        result = outcome.isEmpty() ? null : copy(outcome);
        finish(JobState.succeeded, now);
    }

    /** It went wrong: try again later, or give up after the last attempt. */
    public void fail(String reason, Instant now, Instant retryAt) {
        require(JobState.running);
        error = shortened(reason, LONGEST_ERROR);
        if (cancelRequested) {
            finish(JobState.cancelled, now);
        } else if (attempts < maxAttempts) {
            requeue(retryAt);
        } else {
            finish(JobState.failed, now);
        }
    }

    /** It went wrong in a way that no further attempt will mend. */
    public void giveUp(String reason, Instant now) {
        require(JobState.running);
        error = shortened(reason, LONGEST_ERROR);
        finish(JobState.failed, now);
    }

    /** The worker stops before the job is done: somebody else begins anew, and this attempt does not count. */
    public void release(Instant now) {
        require(JobState.running);
        attempts--;
        if (cancelRequested) {
            finish(JobState.cancelled, now);
        } else {
            requeue(now);
        }
    }

    /** The running job has stopped because it was asked to. */
    public void stop(Instant now) {
        require(JobState.running);
        finish(JobState.cancelled, now);
    }

    /** A queued job never starts; a running one is asked to stop. */
    public void cancel(Instant now) {
        if (state == JobState.queued) {
            finish(JobState.cancelled, now);
        } else if (state == JobState.running) {
            cancelRequested = true;
        } else {
            throw new Conflict("job-already-finished", "This job is already finished.");
        }
    }

    /** Begins a failed or cancelled job anew. */
    public void retry(Instant now) {
        if (state != JobState.failed && state != JobState.cancelled) {
            throw new Conflict("job-not-failed", "Only a failed or cancelled job can be started again.");
        }
        attempts = 0;
        progress = 0;
        message = null;
        error = null;
        cancelRequested = false;
        startedAt = null;
        finishedAt = null;
        requeue(now);
    }

    private void requeue(Instant at) {
        state = JobState.queued;
        runAt = at;
        worker = null;
        leaseUntil = null;
    }

    private void finish(JobState end, Instant now) {
        state = end;
        finishedAt = now;
        worker = null;
        leaseUntil = null;
    }

    private void require(JobState expected) {
        if (state != expected) {
            throw new IllegalStateException(this + " is " + state + ", not " + expected);
        }
    }

    private static Map<String, @Nullable Object> copy(Map<String, ? extends @Nullable Object> json) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    public String kind() {
        return kind;
    }

    public JobState state() {
        return state;
    }

    public int priority() {
        return priority;
    }

    public Map<String, @Nullable Object> payload() {
        return payload;
    }

    public double progress() {
        return progress;
    }

    public @Nullable String message() {
        return message;
    }

    public @Nullable String error() {
        return error;
    }

    public @Nullable Map<String, @Nullable Object> result() {
        return result;
    }

    public int attempts() {
        return attempts;
    }

    public int maxAttempts() {
        return maxAttempts;
    }

    public Instant runAt() {
        return runAt;
    }

    public @Nullable Instant leaseUntil() {
        return leaseUntil;
    }

    public boolean cancelRequested() {
        return cancelRequested;
    }

    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public @Nullable String dedupeKey() {
        return dedupeKey;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
