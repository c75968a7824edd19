package org.hathor.accounts.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.hathor.kernel.Invalid;
import org.hathor.kernel.Invalid.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.org", "a.b+c@sub.example.org", "ann@localhost", "jürgen@müller.example"})
    void mail_may_go_there(String address) {
        assertThatCode(() -> new PersonRules().email(address).enforce()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ann", "@example.org", "ann@", "a@b@c", "ann @example.org", "a@b\nBcc: x@y", "<a@b>", "a,b@c"
            })
    void mail_cannot_be_meant_to_go_there(String address) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new PersonRules().email(address).enforce());
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new PersonRules()
                        .userName("a b")
                        .email(null)
                        .displayName("  ")
                        .enforce())
                .satisfies(invalid -> org.assertj.core.api.Assertions.assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly("username", "email", "displayName"));
    }
}
