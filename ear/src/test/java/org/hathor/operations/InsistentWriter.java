package org.hathor.operations;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.hathor.test.Api;

/** A client that writes one notice after the other and sends each again, with the same key, until it is acknowledged. */
final class InsistentWriter implements Runnable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Api api;
    private final String name;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private volatile boolean finishing;

    InsistentWriter(Api api, String name) {
        this.api = api;
        this.name = name;
    }

    @Override
    public void run() {
        for (int i = 0; !finishing; i++) {
            var message = name + " says " + i;
            acknowledged.add(write(message) + " " + message);
        }
    }

    /** Writes until the server says that it has, and answers the notice's id. */
    private String write(String message) {
        var keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());
        while (true) {
            try {
                var answer = keyed.trySend("POST", "/api/notices", Map.of("message", message, "severity", "info"));
                switch (answer.status()) {
                    case 201 -> {
                        return answer.text("/id");
                    }
                    case 404, 409, 503 -> repeat(); // not deployed yet, still being worked on, not ready yet
                    default -> throw new AssertionError(answer.toString());
                }
            } catch (IOException e) {
                repeat();
            }
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
