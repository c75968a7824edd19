package org.hathor.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..",
                "/.",
                "/a/../b",
                "/a/./b",
                "/%2e%2e/b",
                "/%2E./b",
                "/..;a=b/c",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a%00b",
                "/a%0d%0ab",
                "/a%7fb",
                "/%252e%252e/b",
                "/a%252fb",
                "/a%255cb",
                "/%c0%ae%c0%ae/b",
                "/%ff",
                "/%zz",
                "/%4",
                "/%"
            })
    void refusesWhatPlaysWithTheReader(String target) {
        assertThat(Paths.sane(target)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "*",
                "/api/healthz",
                "/.well-known/security.txt",
                "/a/...",
                "/a..b",
                "/caf%C3%A9",
                "/100%25",
                "/a;b=c/d",
                "//a"
            })
    void takesWhatNamesSomething(String target) {
        assertThat(Paths.sane(target)).isTrue();
    }
}
