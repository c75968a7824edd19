package org.hathor.operations;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.jspecify.annotations.Nullable;

/** A client that writes one notice after the other and sends each again, with the same key, until it is acknowledged. */
final class InsistentWriter implements Runnable {

    /** Not deployed yet, the same request is still being worked on, not ready yet. */
    private static final Set<Integer> PASSING = Set.of(404, 409, 503);

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Api api;
    private final String name;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private volatile boolean finishing;
    private volatile @Nullable Answer strange;

    InsistentWriter(Api api, String name) {
        this.api = api;
        this.name = name;
    }

    @Override
    public void run() {
        for (int i = 0; !finishing; i++) {
            var message = name + " says " + i;
            var id = write(message);
            if (id != null) {
                acknowledged.add(id + " " + message);
            }
        }
    }

    /** Writes until the server says that it has, and answers the notice's id; null if the server says something strange. */
    private @Nullable String write(String message) {
        var keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());
        var start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE) {
            try {
                var answer = keyed.trySend("POST", "/api/notices", Map.of("message", message, "severity", "info"));
                if (answer.status() == 201) {
                    return answer.text("/id");
                }
                if (!PASSING.contains(answer.status())) {
                    strange = answer;
                    finish();
                    return null;
                }
            } catch (IOException e) {
                // No answer: it may have been done or not, so it is sent again.
            }
            repeat();
        }
        throw new AssertionError(name + " was not heard");
    }

    /** Fails with the strange answer, if there was one. */
    void rethrow() {
        if (strange != null) {
            throw new AssertionError(name + " was told " + strange);
        }
    }

    private void repeat() {
        repeated.incrementAndGet();
        LockSupport.parkNanos(PAUSE);
    }

    /** Lets the write in hand be the last. */
    void finish() {
        finishing = true;
    }

    List<String> acknowledged() {
        return acknowledged;
    }

    int repeated() {
        return repeated.get();
    }
}
