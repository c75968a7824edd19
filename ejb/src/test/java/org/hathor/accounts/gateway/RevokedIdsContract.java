package org.hathor.accounts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hathor.accounts.boundary.RevokedIds;
import org.junit.jupiter.api.Test;

/** What every memory of revoked ids keeps. */
interface RevokedIdsContract {

    Duration LONG = Duration.ofMinutes(1);

    RevokedIds ids();

    @Test
    default void what_was_added_is_known() {
        ids().add("a", LONG);
        assertThat(ids().contains("a")).isTrue();
        assertThat(ids().contains("b")).isFalse();
    }

    @Test
    default void listeners_hear_of_an_id_once() throws InterruptedException {
        var heard = new LinkedBlockingQueue<String>();
        ids().subscribe(heard::add);
        ids().add("c", LONG);
        ids().add("c", LONG);
        ids().add("d", LONG);
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("c");
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("d");
        assertThat(heard).isEmpty();
    }
}
