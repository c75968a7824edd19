package org.hathor.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hathor.kernel.Invalid;
import org.hathor.web.problem.ProblemException;
import org.hathor.web.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @Test
    void aTagBecomesTheVersionAgain() {
        assertThat(Versions.expected("\"v0\"")).isZero();
        assertThat(Versions.expected(" \"v12\" ")).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "W/\"v1\"", "v1", "\"v01\"", "\"v-1\"", "\"v99999999999999999999\""})
    void whatIsNotOneOfOurTagsFitsNoVersion(String ifMatch) {
        assertThat(Versions.expected(ifMatch)).isNegative();
    }

    @Test
    void oneVersionHasToBeNamed() {
        assertThatThrownBy(() -> Versions.expected("\"v1\", \"v2\"")).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*"})
    void withoutAVersionItIsRequired(@org.jspecify.annotations.Nullable String ifMatch) {
        assertThatThrownBy(() -> Versions.expected(ifMatch))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.PRECONDITION_REQUIRED));
    }
}
