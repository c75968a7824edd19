package org.hathor.library.control.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class DemoCatalogueTest {

    @Test
    void thereAreSixtySongsAndOneOfEachGenreComesFirst() {
        var songs = DemoCatalogue.songs();
        assertThat(songs).hasSize(60);
        assertThat(songs).extracting(DemoSong::title).doesNotHaveDuplicates();
        assertThat(songs).extracting(DemoSong::number).isSorted().doesNotHaveDuplicates();
        assertThat(new HashSet<>(
                        songs.subList(0, 8).stream().map(DemoSong::genre).toList()))
                .hasSize(8);
        assertThat(songs.stream()
                        .map(song -> song.key() + " " + song.minor())
                        .distinct()
                        .count())
                .isGreaterThan(15);
        assertThat(songs.stream().map(DemoSong::tempo).distinct().count()).isGreaterThan(30);
    }

    @Test
    void aSongIsAsLoudAsTheOthersAndNothingIsCutOff() {
        var recording = DemoCatalogue.songs().get(4).recording();
        assertThat(recording.seconds()).isBetween(45.0, 90.0);
        assertThat(Mastering.measured(recording.left(), recording.right())).isCloseTo(-14, within(0.5));
        float peak = 0;
        int silent = 0;
        int longestSilence = 0;
        for (int i = 0; i < recording.left().length - 3 * Synth.RATE; i++) {
            float sample =
                    Math.max(Math.abs(recording.left()[i]), Math.abs(recording.right()[i]));
            assertThat(Float.isFinite(sample)).isTrue();
            peak = Math.max(peak, sample);
            silent = sample < 0.001 ? silent + 1 : 0;
            longestSilence = Math.max(longestSilence, silent);
        }
        assertThat(peak).isBetween(0.5f, 0.9f);
        assertThat(longestSilence).isLessThan(Synth.RATE);
        assertThat(Math.abs(recording.left()[recording.left().length - 1])).isLessThan(0.001f);
    }

    @Test
    void aSongIsTheSameEveryTime() {
        var song = DemoCatalogue.songs().get(12);
        assertThat(song.file(new byte[3], 1)).isEqualTo(song.file(new byte[3], 1));
    }

    @Test
    void theProgressionsAreOfChordsThatExist() {
        for (var album :
                DemoCatalogue.songs().stream().map(DemoSong::album).distinct().toList()) {
            for (var pair : album.style().major()) {
                assertThat(Chord.bars(pair[0] + '|' + pair[1], 3)).isNotEmpty();
            }
            for (var pair : album.style().minor()) {
                assertThat(Chord.bars(pair[0] + '|' + pair[1], 3)).isNotEmpty();
            }
        }
        assertThat(Chord.of("F#m7b5", 1)).isEqualTo(new Chord(7, java.util.List.of(0, 3, 6, 10)));
        assertThat(Chord.of("Am", 0).near(60)).containsExactly(57, 60, 64);
    }
}
