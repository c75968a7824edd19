package org.hathor.library.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SongGuessTest {

    @ParameterizedTest
    @CsvSource({
        "Beyoncé - Déjà Vu.mp3, Beyoncé, Déjà Vu",
        "01 - Beyoncé - Déjà Vu.flac, Beyoncé, Déjà Vu",
        "1-02. Déjà Vu.m4a, , Déjà Vu",
        "03 Déjà Vu.ogg, , Déjà Vu",
        "99 Luftballons.mp3, , Luftballons",
        "Jay-Z - 99 Problems.mp3, Jay-Z, 99 Problems",
        "Artist - Album - Title, Artist - Album, Title",
        "A_Title.wav, , A Title",
        "Vol. 2, , Vol. 2",
        "7, , 7"
    })
    void aFileNameTells(String fileName, @Nullable String artist, String title) {
        assertThat(SongGuess.of(fileName)).hasValue(new SongGuess(artist, title));
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", ".mp3"})
    void orDoesNot(String fileName) {
        assertThat(SongGuess.of(fileName)).isEmpty();
    }
}
