package org.hathor.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class DemoSongTest {

    private static final int SOME = 20_000;

    @Test
    void aSongIsTheSameEachTime() {
        assertThat(DemoSong.of(4_711)).isEqualTo(DemoSong.of(4_711));
        assertThat(DemoSong.countedTo(DemoSong.addedAt(4_711))).isEqualTo(4_712);
    }

    @Test
    void titlesAndIdsAreUnique() {
        var titles = new HashSet<String>();
        var ids = new HashSet<>();
        IntStream.range(0, SOME).mapToObj(DemoSong::of).forEach(song -> {
            titles.add(song.title());
            ids.add(song.id());
            assertThat(song.id().version()).isEqualTo(7);
            assertThat(song.title()).hasSizeBetween(3, 100);
            assertThat(song.durationMs()).isPositive();
        });
        assertThat(titles).hasSizeGreaterThan(SOME * 99 / 100);
        assertThat(ids).hasSize(SOME);
    }

    @Test
    void aFewArtistsHaveManySongsAndMostHaveFew() {
        var songs = new HashMap<Integer, Integer>();
        IntStream.range(0, SOME).mapToObj(DemoSong::of).forEach(song -> songs.merge(song.artist(), 1, Integer::sum));
        var counts = songs.values().stream().sorted().toList();
        assertThat(counts.getLast()).isGreaterThan(20 * counts.get(counts.size() / 2));
    }

    @Test
    void theSoundsDifferAndCanBeHeard() throws Exception {
        var hashes = new HashSet<String>();
        for (int i = 0; i < DemoAudio.COUNT; i++) {
            var audio = DemoAudio.of(i);
            hashes.add(audio.sha256());
            try (var stream = AudioSystem.getAudioInputStream(audio.content())) {
                assertThat(stream.getFrameLength()).isEqualTo((long) DemoAudio.SECONDS * DemoAudio.RATE);
            }
        }
        assertThat(hashes).hasSize(DemoAudio.COUNT);
    }

    @Test
    void namesAreFoldedAsTheApplicationDoes() {
        assertThat(DemoText.fold("The Déjà Über & Señor's")).isEqualTo("the deja uber senors");
        assertThat(DemoText.sortKey("The Beatles")).isEqualTo("beatles");
    }
}
