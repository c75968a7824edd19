package org.hathor.accounts.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] KEY = "a private key".getBytes(UTF_8);

    private final Seal seal = new Seal("a long and random secret", "token keys");

    @Test
    void what_was_closed_can_be_opened() {
        assertThat(seal.open(seal.close(KEY, "one"), "one")).hasValue(KEY);
        assertThat(seal.close(KEY, "one")).isNotEqualTo(seal.close(KEY, "one"));
        assertThat(new String(seal.close(KEY, "one"), UTF_8)).doesNotContain("a private key");
    }

    @Test
    void only_with_the_same_secret_for_the_same_purpose_under_the_same_label() {
        var closed = seal.close(KEY, "one");

        assertThat(new Seal("another long secret", "token keys").open(closed, "one"))
                .isEmpty();
        assertThat(new Seal("a long and random secret", "other").open(closed, "one"))
                .isEmpty();
        assertThat(seal.open(closed, "two")).isEmpty();
    }

    @Test
    void what_was_touched_stays_closed() {
        var closed = seal.close(KEY, "one");
        closed[closed.length - 1] ^= 1;

        assertThat(seal.open(closed, "one")).isEmpty();
    }
}
