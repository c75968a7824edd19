package org.hathor.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final List<String> OTHERS = List.of("https://app.example.org");

    @Test
    void pagesOfThisServerMayConnect() {
        assertThat(Origins.mayConnect("http://localhost:8080", "localhost:8080", OTHERS))
                .isTrue();
        assertThat(Origins.mayConnect("https://hathor.example.org", "hathor.example.org", OTHERS))
                .isTrue();
        assertThat(Origins.mayConnect("https://hathor.example.org", "HATHOR.example.org:443", OTHERS))
                .isTrue();
    }

    @Test
    void pagesOfConfiguredOriginsAndProgramsMay() {
        assertThat(Origins.mayConnect("https://app.example.org", "localhost", OTHERS))
                .isTrue();
        assertThat(Origins.mayConnect(null, "localhost", OTHERS)).isTrue();
    }

    @Test
    void nobodyElseMay() {
        for (var origin : List.of(
                "https://evil.example",
                "http://localhost:8081",
                "https://localhost.evil.example",
                "null",
                "",
                "https://",
                "http://localhost:8080@evil.example",
                "javascript:alert(1)")) {
            assertThat(Origins.mayConnect(origin, "localhost:8080", OTHERS))
                    .as(origin)
                    .isFalse();
        }
        assertThat(Origins.mayConnect("http://localhost", null, OTHERS)).isFalse();
        assertThat(Origins.mayConnect("http://localhost", "a b", OTHERS)).isFalse();
    }
}
