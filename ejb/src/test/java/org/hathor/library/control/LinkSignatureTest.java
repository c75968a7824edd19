package org.hathor.library.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkSignatureTest {

    private static final String SONG = "song 1";
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void aSignatureIsGoodForItsSongItsTimeAndItsSecret() {
        var signature = LinkSignature.of("secret", SONG, NOON);
        assertThat(LinkSignature.isGood("secret", SONG, NOON, signature)).isTrue();
        assertThat(LinkSignature.isGood("other", SONG, NOON, signature)).isFalse();
        assertThat(LinkSignature.isGood("secret", "song 1 opus-96-0", NOON, signature))
                .isFalse();
        assertThat(LinkSignature.isGood("secret", SONG, NOON.plusSeconds(1), signature))
                .isFalse();
        assertThat(LinkSignature.isGood("secret", SONG, NOON, "")).isFalse();
    }
}
