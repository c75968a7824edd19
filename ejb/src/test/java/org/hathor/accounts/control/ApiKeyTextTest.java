package org.hathor.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTextTest {

    @RepeatedTest(20)
    void a_key_is_one_and_no_other_is_the_same() {
        var key = ApiKeyText.next();

        assertThat(key).matches("hathor_[0-9A-Za-z]{49}").isNotEqualTo(ApiKeyText.next());
        assertThat(ApiKeyText.isOne(key)).isTrue();
        assertThat(key).startsWith(ApiKeyText.hint(key));
    }

    @Test
    void a_slip_of_the_finger_is_noticed() {
        var key = ApiKeyText.next();
        for (var i = 7; i < key.length(); i++) {
            var other = key.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(ApiKeyText.isOne(key.substring(0, i) + other + key.substring(i + 1)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hathor_", "hathor_x", "Bearer x", "hathor_\u0000"})
    void what_is_no_key_is_none(String text) {
        assertThat(ApiKeyText.isOne(text)).isFalse();
    }
}
