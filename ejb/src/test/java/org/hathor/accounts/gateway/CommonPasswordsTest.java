package org.hathor.accounts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonPasswordsTest {

    @Test
    void there_are_more_than_ten_thousand_in_lower_case() {
        assertThat(CommonPasswords.read())
                .hasSizeGreaterThan(10_000)
                .contains("password", "qazwsxedcrfv", "1q2w3e4r5t6y")
                .allMatch(word -> word.equals(word.toLowerCase(java.util.Locale.ROOT)));
    }
}
