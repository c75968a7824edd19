package org.hathor.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoundLatelyTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final byte[] HASH = {1, 2, 3};

    private final FoundLately<String> lately = new FoundLately<>();

    @Test
    void for_a_moment_nobody_searches_again() {
        lately.find(HASH, NOON, () -> Optional.of("first"));

        assertThat(lately.find(HASH.clone(), NOON.plusSeconds(4), () -> Optional.of("second")))
                .hasValue("first");
        assertThat(lately.find(HASH, NOON.plusSeconds(5), () -> Optional.of("second")))
                .hasValue("second");
    }

    @Test
    void nothing_is_searched_for_again() {
        assertThat(lately.find(HASH, NOON, Optional::empty)).isEmpty();
        assertThat(lately.find(HASH, NOON, () -> Optional.of("there now"))).hasValue("there now");
    }
}
