package org.hathor.library.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

    @Test
    void aQueryIsItsWords() {
        var terms = SearchTerms.of("  The Déjà-vu  (live) ");
        assertThat(terms.words()).containsExactly("the", "deja", "vu", "live");
        assertThat(terms.whole()).isEqualTo("deja vu live");
        assertThat(terms.signs()).isEmpty();
        assertThat(terms.prefixes()).isEqualTo("'the':* & 'deja':* & 'vu':* & 'live':*");
    }

    @Test
    void scriptsWithoutBlanksAreTheirCharacters() {
        var terms = SearchTerms.of("東京live夜");
        assertThat(terms.signs()).containsExactly("東", "京", "夜");
        assertThat(terms.phrases()).containsExactly("東京");
        assertThat(terms.words()).containsExactly("live");
    }

    @Test
    void manyAndEndlessWordsAreCut() {
        assertThat(SearchTerms.of("a b c d e f g h i j").words()).hasSize(8);
        assertThat(SearchTerms.of("x".repeat(400)).words()).containsExactly("x".repeat(40));
        assertThat(SearchTerms.of("東".repeat(400)).signs()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000", "\u200b"})
    void nothingIsAskedForByNothing(String nothing) {
        assertThat(SearchTerms.of(nothing).isEmpty()).isTrue();
    }

    @Test
    void whatHasAMeaningForTheDatabaseIsText() {
        assertThat(SearchTerms.lexeme("a'\\b")).isEqualTo("'a''\\\\b'");
        assertThat(SearchTerms.literal("100%_!")).isEqualTo("100!%!_!!");
    }
}
