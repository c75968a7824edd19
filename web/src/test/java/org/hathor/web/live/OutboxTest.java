package org.hathor.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final List<String> written = new ArrayList<>();
    private final List<Runnable> confirmations = new ArrayList<>();
    private int overflows;

    private final Outbox slow = new Outbox(
            (text, done) -> {
                written.add(text);
                confirmations.add(done);
            },
            () -> overflows++);

    @Test
    void oneMessageIsOnItsWayAtATimeAndTheOrderIsKept() {
        slow.put("{\"a\":1}");
        slow.put("{\"a\":2}");
        assertThat(written).containsExactly("{\"seq\":1,\"a\":1}");
        confirmations.getFirst().run();
        assertThat(written).containsExactly("{\"seq\":1,\"a\":1}", "{\"seq\":2,\"a\":2}");
    }

    @Test
    void aReaderThatStallsIsGivenUpAndItsQueueForgotten() {
        for (int i = 0; i < Outbox.LONGEST + 1; i++) {
            slow.put("{\"a\":1}");
        }
        assertThat(overflows).isZero();
        slow.put("{\"a\":1}");
        slow.put("{\"a\":1}");
        assertThat(overflows).isEqualTo(1);
        confirmations.getFirst().run();
        assertThat(written).hasSize(1);
    }

    @Test
    void aStalledMessageIsNoticed() {
        assertThat(slow.stalledNanos(System.nanoTime())).isZero();
        slow.put("{\"a\":1}");
        assertThat(slow.stalledNanos(System.nanoTime() + 5_000_000_000L)).isGreaterThan(4_000_000_000L);
        confirmations.getFirst().run();
        assertThat(slow.stalledNanos(System.nanoTime() + 5_000_000_000L)).isZero();
    }

    @Test
    void numbersHaveNoGapsWhenManyThreadsWriteAtOnce() throws InterruptedException {
        var texts = new ArrayList<String>();
        var fast = new Outbox(
                (text, done) -> {
                    texts.add(text);
                    done.run();
                },
                () -> overflows++);
        var ready = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                var unused = threads.submit(() -> {
                    ready.await();
                    for (int n = 0; n < 25; n++) {
                        fast.put("{\"a\":1}");
                    }
                    return null;
                });
            }
            ready.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(overflows).isZero();
        assertThat(texts).hasSize(200);
        for (int i = 0; i < 200; i++) {
            assertThat(texts.get(i)).startsWith("{\"seq\":" + (i + 1) + ",");
        }
    }
}
