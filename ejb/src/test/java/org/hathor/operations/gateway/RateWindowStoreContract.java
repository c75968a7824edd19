package org.hathor.operations.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hathor.operations.boundary.RateWindowStore;
import org.junit.jupiter.api.Test;

/** What every store of rate windows keeps. */
interface RateWindowStoreContract {

    RateWindowStore store();

    @Test
    default void an_unknown_key_holds_nothing() {
        assertThat(store().get("nobody")).isNull();
    }

    @Test
    default void only_whoever_knows_what_stands_there_may_change_it() {
        assertThat(store().compareAndSet("a", null, "1", Duration.ofMinutes(1))).isTrue();
        assertThat(store().compareAndSet("a", null, "2", Duration.ofMinutes(1))).isFalse();
        assertThat(store().compareAndSet("a", "0", "2", Duration.ofMinutes(1))).isFalse();
        assertThat(store().compareAndSet("a", "1", "2", Duration.ofMinutes(1))).isTrue();
        assertThat(store().get("a")).isEqualTo("2");
    }

    @Test
    default void what_is_forgotten_is_gone() {
        store().compareAndSet("b", null, "1", Duration.ofMinutes(1));
        store().forget("b");
        assertThat(store().get("b")).isNull();
    }

    @Test
    default void a_lifespan_ends() {
        store().compareAndSet("c", null, "1", Duration.ofMillis(20));
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (store().get("c") != null && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(store().get("c")).isNull();
    }

    @Test
    default void no_increment_is_lost_between_threads() throws InterruptedException {
        var store = store();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var thread = 0; thread < 8; thread++) {
                threads.execute(() -> {
                    for (var done = 0; done < 500; ) {
                        var before = store.get("d");
                        var next = before == null ? "1" : String.valueOf(Long.parseLong(before) + 1);
                        done += store.compareAndSet("d", before, next, Duration.ofMinutes(1)) ? 1 : 0;
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(store.get("d")).isEqualTo("4000");
    }
}
