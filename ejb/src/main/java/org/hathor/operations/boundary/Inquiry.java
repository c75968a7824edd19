package org.hathor.operations.boundary;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hathor.operations.boundary.HealthView.Check;
import org.jspecify.annotations.Nullable;

/** A health probe that was asked and may not have answered yet. */
final class Inquiry {

    private final String name;
    private final boolean vital;
    private final long asked = System.nanoTime();
    private final FutureTask<Check> answer;

    private Inquiry(HealthProbe probe) {
        this.name = probe.name();
        this.vital = probe.vital();
        this.answer = new FutureTask<>(() -> check(probe.problem().orElse(null)));
    }

    static Inquiry start(HealthProbe probe, Executor executor) {
        var inquiry = new Inquiry(probe);
        try {
            executor.execute(inquiry.answer);
        } catch (RejectedExecutionException busy) {
            inquiry.answer.cancel(false);
        }
        return inquiry;
    }

    boolean isRunning() {
        return !answer.isDone();
    }

    Check answer(long deadline) {
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return check("It has not answered for " + milliseconds() + " ms.");
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            return check("It cannot be asked: " + cause.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return check("The question was interrupted.");
        } catch (CancellationException e) {
            return check("There is no free thread to ask it.");
        }
    }

    private Check check(@Nullable String problem) {
        return new Check(name, problem == null, milliseconds(), vital, problem);
    }

    private long milliseconds() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
    }
}
