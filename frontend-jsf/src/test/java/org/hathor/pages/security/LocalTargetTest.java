package org.hathor.pages.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/admin/operations/notices", "/admin/operations/notices?edit=1&after=a%20b", "/api/docs#top"
            })
    void goesToPathsOfOurs(String path) {
        assertThat(LocalTarget.of(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "/\t/evil.example/",
                "/\r\nLocation: https://evil.example/",
                " //evil.example/",
                "javascript:alert(1)",
                "evil.example",
                "",
                "/%zz",
                "/sign-in",
                "/sign-out",
            })
    void goesHomeInsteadOfAnywhereElse(String asked) {
        assertThat(LocalTarget.of(asked)).isEqualTo(LocalTarget.HOME);
    }

    @Test
    void goesHomeWhenNothingWasAskedFor() {
        assertThat(LocalTarget.of(null)).isEqualTo(LocalTarget.HOME);
    }

    @Test
    void goesHomeFromAnAddressThatNobodyTyped() {
        assertThat(LocalTarget.of("/" + "a".repeat(2000))).isEqualTo(LocalTarget.HOME);
    }
}
