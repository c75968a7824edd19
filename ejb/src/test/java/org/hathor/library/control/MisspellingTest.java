package org.hathor.library.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

    @ParameterizedTest
    @CsvSource({
        "beyonse, beyonce",
        "beatels, beatles",
        "metalica, metallica",
        "quueen, queen",
        "abb, abba",
        "кини, кино",
        "θαλασα, θαλασσα"
    })
    void oneLetterMayBeWrong(String typed, String meant) {
        assertThat(Misspelling.variants(typed)).contains(meant).doesNotContain(typed, "");
        assertThat(Misspelling.distance(typed, meant)).isEqualTo(1);
    }

    @Test
    void theyAreAFewHundred() {
        assertThat(Misspelling.variants("a".repeat(40))).hasSizeLessThan(2_200);
        assertThat(Misspelling.variants("halo")).hasSizeLessThan(300);
        assertThat(Misspelling.variants("ก").size()).isLessThan(3);
    }

    @ParameterizedTest
    @CsvSource({"metalika, metallica, 2", "halo, halo, 0", "abc, xyz, 3", "ab, ba, 1", "abcd, '', 4"})
    void distancesAreCounted(String one, String other, int expected) {
        assertThat(Misspelling.distance(one, other)).isEqualTo(expected);
        assertThat(Misspelling.distance(other, one)).isEqualTo(expected);
    }
}
