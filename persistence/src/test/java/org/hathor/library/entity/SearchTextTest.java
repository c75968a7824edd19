package org.hathor.library.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Beyoncé, beyonce",
        "BEYONCE, beyonce",
        "Sigur Rós, sigur ros",
        "Mötley Crüe, motley crue",
        "Straße, strasse",
        "Røyksopp, royksopp",
        "Łona i Webber, lona i webber",
        "Ænima, aenima",
        "AC/DC, ac dc",
        "Don't Stop, dont stop",
        "Ｆｕｌｌ　ｗｉｄｔｈ, full width",
        "!!!, !!!",
        "Ёлка, елка",
        "Σίσυφος, σισυφοσ",
        "坂本 龍一, 坂本 龍一",
        "ガガ, ガガ",
        "방탄소년단, 방탄소년단",
        "100 %, 100"
    })
    void whatLooksAlikeIsAlike(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (var text : new String[] {"Beyoncé – Déjà Vu", "ǅ ŉ ﷺ", "İstanbul", "ガガ"}) {
            assertThat(SearchText.fold(SearchText.fold(text))).isEqualTo(SearchText.fold(text));
        }
    }

    @ParameterizedTest
    @CsvSource({"The Beatles, beatles", "A Perfect Circle, perfect circle", "The The, the", "A, a", "Theremin, theremin"
    })
    void articlesDoNotSort(String name, String key) {
        assertThat(SearchText.sortKey(name)).isEqualTo(key);
    }

    @Test
    void keysFitIntoAnIndexAndACursor() {
        assertThat(SearchText.fold("ﷺ".repeat(500)).length()).isLessThanOrEqualTo(500);
        assertThat(SearchText.sortKey("𝕬".repeat(500)).length()).isLessThanOrEqualTo(200);
        assertThat(SearchText.sortKey("🎵".repeat(500))).doesNotEndWith("\ud83c");
    }
}
